using ReformBot.Bot.Import.Sheets;
using ReformBot.Domain.Wording;

namespace ReformBot.Bot.Import.Plans;

internal enum PlanColumn
{
    Number,
    Title,
    Lead,
    Cooperating,
    Product,
    Deadline,
    Note,
}

/// <summary>The headings of a plan table as offices print them, folded.</summary>
internal static class PlanColumns
{
    public static IReadOnlyList<PlanColumn> Required { get; } = [PlanColumn.Title, PlanColumn.Lead, PlanColumn.Deadline];

    public static IReadOnlyDictionary<string, PlanColumn> Headings { get; } =
        new (PlanColumn Column, string[] Words)[]
        {
            (PlanColumn.Number, ["STT", "TT", "số TT", "số thứ tự", "no", "number"]),
            (PlanColumn.Title,
                ["nội dung nhiệm vụ", "nội dung", "nhiệm vụ", "nội dung công việc", "công việc", "tên nhiệm vụ", "nội dung thực hiện",
                 "nhiệm vụ giải pháp", "nội dung, nhiệm vụ", "nhiệm vụ cụ thể", "task", "title"]),
            (PlanColumn.Lead,
                ["đơn vị/người chủ trì", "chủ trì", "đơn vị chủ trì", "cơ quan chủ trì", "cơ quan, đơn vị chủ trì", "người chủ trì",
                 "đơn vị thực hiện", "cơ quan, đơn vị thực hiện", "người thực hiện", "lead", "assignee"]),
            (PlanColumn.Cooperating,
                ["phối hợp", "đơn vị phối hợp", "cơ quan phối hợp", "cơ quan, đơn vị phối hợp", "người phối hợp", "đơn vị/người phối hợp",
                 "cooperating"]),
            (PlanColumn.Product,
                ["sản phẩm", "kết quả", "sản phẩm đầu ra", "kết quả sản phẩm", "sản phẩm kết quả", "sản phẩm dự kiến", "kết quả đầu ra",
                 "dự kiến kết quả", "product"]),
            (PlanColumn.Deadline,
                ["thời hạn", "hạn", "thời gian", "thời gian hoàn thành", "thời hạn hoàn thành", "thời gian thực hiện", "hạn hoàn thành",
                 "tiến độ", "deadline"]),
            (PlanColumn.Note, ["ghi chú", "note"]),
        }
        .SelectMany(entry => entry.Words.Select(word => (Word: NormalizedHeading.Of(word), entry.Column)))
        .DistinctBy(entry => entry.Word)
        .ToDictionary(entry => entry.Word, entry => entry.Column);

    /// <summary>What a column is called in a message to the person who brought the file, and in the file that comes back; one of its headings.</summary>
    public static string Name(PlanColumn column) => column switch
    {
        PlanColumn.Number => OperatorWording.Say("PlanColumn.Number"),
        PlanColumn.Title => OperatorWording.Say("PlanColumn.Title"),
        PlanColumn.Lead => OperatorWording.Say("PlanColumn.Lead"),
        PlanColumn.Cooperating => OperatorWording.Say("PlanColumn.Cooperating"),
        PlanColumn.Product => OperatorWording.Say("PlanColumn.Product"),
        PlanColumn.Deadline => OperatorWording.Say("PlanColumn.Deadline"),
        _ => OperatorWording.Say("PlanColumn.Note"),
    };
}
