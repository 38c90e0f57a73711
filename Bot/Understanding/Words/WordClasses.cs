namespace ReformBot.Bot.Understanding.Words;

/// <summary>Words people write in many ways, by the name patterns call them: <c>{không}</c>.</summary>
internal static class WordClasses
{
    private static readonly Dictionary<string, string[]> Classes = new(StringComparer.Ordinal)
    {
        ["không"] = ["không", "ko", "k", "kh", "khg", "kg", "hk", "hok", "hong", "hông", "hổng", "hem", "khôn", "chẳng", "chả", "không có", "ko có", "k có"],
        ["chưa"] = ["chưa", "chửa", "chx", "chưa có", "vẫn chưa", "còn chưa", "chưa hề"],
        ["được"] = ["được", "dc", "đc", "đk", "dk", "dx", "đx", "đuợc", "đựơc", "đươc"],
        ["rồi"] = ["rồi", "r", "rùi", "rui", "òi", "gòi", "rồi đó", "xong rồi"],
        ["xong"] = ["xong", "xog", "xg", "xông", "xonh", "done"],
        ["việc"] = ["việc", "vc", "nhiệm vụ", "nv", "công việc", "cái việc", "đầu việc", "cái nhiệm vụ", "task", "phần việc"],
        ["tôi"] = ["tôi", "tui", "em", "e", "mình", "anh", "a", "chị", "c", "con", "cháu", "ta", "bác", "chú", "cô", "chúng tôi", "chúng em", "tụi em", "bọn em"],
        ["đơn vị tôi"] =
        [
            "đơn vị", "phòng", "cơ quan", "ban", "trung tâm", "tt", "sở", "tổ", "bộ phận", "xã", "phường", "văn phòng",
            "đơn vị tôi", "đơn vị mình", "đơn vị em", "phòng tôi", "phòng mình", "phòng em", "phòng ta", "phòng anh", "phòng chị", "phòng e", "phòng choa", "p mình", "p em", "p tôi", "p ta", "vp", "vp mình", "vp em", "văn phòng mình", "cơ quan mình",
            "cơ quan tôi", "ban mình", "trung tâm mình", "sở mình", "sở ta", "tổ mình", "bên mình", "bên em", "bên tôi", "bộ phận mình", "xã mình", "phường mình",
        ],
        ["xin"] =
        [
            "xin", "xin phép", "cho em xin", "cho e xin", "cho tôi xin", "cho mình xin", "cho xin", "đề nghị", "đề nghị cho", "đề nghị được", "kính đề nghị", "xin được", "xin cho",
            "đề xuất", "em xin", "e xin", "mong", "mong được", "muốn", "muốn xin", "cho em", "cho e", "cho tôi", "cho tui", "cho con", "cho cháu", "cho mình", "cho phòng em",
            "cho phòng", "cho đơn vị em", "cho bên em", "cho chị", "xin anh cho", "xin chị cho", "xin a cho", "nhờ anh cho", "nhờ chị cho",
        ],
        ["nhé"] =
        [
            "nhé", "nhe", "nha", "nhen", "heng", "hỉ", "hí", "nhóe", "nhoé", "nghen", "nghe", "hen", "hén", "ha", "ạ", "ah", "a", "à", "ơi", "luôn", "với", "giúp", "dùm", "giùm", "đi", "nào", "thôi", "đó", "đấy", "nè",
            "em nhé", "anh nhé", "chị nhé", "em nha", "nhá", "em", "e", "anh", "chị", "c", "sếp", "cả nhà", "mọi người", "các anh chị", "các đồng chí", "đồng chí", "đ/c",
        ],
        ["gia hạn"] = ["gia hạn", "gh"],
        ["trễ"] =
        [
            "quá hạn", "quá hạn rồi", "qh", "trễ hạn", "chậm hạn", "lố hạn", "lỡ hạn", "hết hạn", "quá thời hạn", "quá hẹn", "trễ hẹn", "trễ", "chậm", "chậm tiến độ", "trễ tiến độ",
            "quá deadline", "bể deadline", "trễ deadline",
        ],
        ["với"] = ["với", "vs", "cùng", "cùng với"],
        ["gì"] = ["gì", "j", "nào"],
        ["hạn"] = ["hạn", "thời hạn", "deadline", "hạn chót", "thời gian", "tiến độ"],
    };

    public static IReadOnlyCollection<string> Of(string name) => Classes[name];
}
