namespace ReformBot.Bot.Understanding.Words;

/// <summary>The words orders and answers are made of, without their marks: what a slip of the thumb is mended to, and what is cut out of words typed in one.</summary>
internal static class OwnWords
{
    private static readonly Dictionary<string, string> Marked = new(StringComparer.Ordinal)
    {
        ["khong"] = "không", ["chua"] = "chưa", ["dung"] = "đừng", ["sap"] = "sắp", ["gan"] = "gần", ["dang"] = "đang", ["chang"] = "chẳng",
    };

    /// <summary>A no, a not yet, a nearly: heard rather than not.</summary>
    public static readonly HashSet<string> Careful = [.. Marked.Keys];

    /// <summary>The word as it is written among words with their marks.</summary>
    public static string WithMarks(string word) => Marked.GetValueOrDefault(word, word);

    public static readonly HashSet<string> All = new(StringComparer.Ordinal)
    {
        "khong", "chua", "dung", "sap", "gan", "dang", "chang",
        "giao", "viec", "nhiem", "nhan", "nhac", "nho", "bao", "cao", "phan", "cong", "keu", "chuyen", "ban", "tra", "lai", "lam", "cho", "thay", "giup", "dum", "gium",
        "xong", "hoan", "thanh", "tat", "nop", "gui", "trinh", "duyet", "dong", "xac", "chap", "thuan", "thong", "nhat", "cong", "dat",
        "xin", "gia", "han", "lui", "doi", "them", "khat", "tre", "cham", "kip", "vuong", "mac", "ket", "choi", "rut", "thu", "hoi", "huy", "thoi",
        "soan", "lap", "kiem", "soat", "tong", "hop", "thong", "chuan", "lien", "cap", "nhat", "tham", "muu", "phuong", "danh", "sach", "lieu", "van", "phong", "don", "nghi", "phep", "tiep", "trien", "khai", "thuc", "hien", "phoi", "quyet", "xem", "tim", "viet", "phieu", "ket", "qua", "tien", "biet", "huong", "dan", "khen", "bieu", "duong", "cam", "mong", "muon",
        "truoc", "sau", "ngay", "tuan", "thang", "quy", "sang", "chieu", "trua", "toi", "hom", "nay", "thu", "cuoi", "dau", "nua", "gio", "phut", "mai", "roi", "duoc", "phai", "can", "nhe", "nha", "anh", "chi", "dong", "hai", "ba", "nam", "bay",
    };
}
