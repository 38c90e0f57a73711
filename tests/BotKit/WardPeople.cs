namespace ReformBot.BotKit;

/// <summary>A ward office after 1/7/2025, with its names alike and its names that are words.</summary>
public static class WardPeople
{
    public const string Rows = """
        CB01,Trần Duy Khánh,Chủ tịch,UBND phường,lãnh đạo,
        CB02,Lê Ngọc Lan,Chuyên viên,"UBND phường/Phòng Kinh tế, Hạ tầng và Đô thị",cán bộ,
        CB03,Nguyễn Hồng Thu,Phó Chủ tịch,UBND phường,phó,
        CB04,Vũ Thị Hoàn,Trưởng phòng,UBND phường/Phòng Văn hóa - Xã hội,thủ trưởng,
        CB05,Nguyễn Anh Tuấn,Trưởng phòng,"UBND phường/Phòng Kinh tế, Hạ tầng và Đô thị",thủ trưởng,
        CB06,Trần Văn Quý,Chuyên viên,"UBND phường/Phòng Kinh tế, Hạ tầng và Đô thị",cán bộ,
        CB07,Lê Thị Tư,Chuyên viên,UBND phường/Phòng Văn hóa - Xã hội,cán bộ,
        CB08,Phan Thị Mỹ Hạnh,Chuyên viên,UBND phường/Phòng Văn hóa - Xã hội,đầu mối,
        CB09,Đỗ Văn Bảy,Giám đốc,UBND phường/Trung tâm Phục vụ hành chính công,thủ trưởng,
        CB10,Trần Thị Sương,Chuyên viên,UBND phường/Trung tâm Phục vụ hành chính công,cán bộ,
        CB11,Nguyễn Thị Lan,Chuyên viên,UBND phường/Phòng Văn hóa - Xã hội,cán bộ,
        CB12,Lâm Quốc Việt,Chánh Văn phòng,UBND phường/Văn phòng HĐND và UBND,thủ trưởng,
        CB13,Huỳnh Tấn Đạt,Chủ tịch,Ủy ban MTTQ phường,thủ trưởng,Mặt trận
        CB14,Đoàn Ngọc Hải,Bí thư,Đảng ủy phường,lãnh đạo,Đảng
        """;
}
