namespace ReformBot.Benchmarks.Roles;

/// <summary>
/// What people say in a working day, mixed: mostly looking and reporting, some giving and handing in. Person n is the assignee of
/// the tasks t with t mod people = n; one connection speaks for the people that are its own, so nobody interrupts himself.
/// </summary>
internal sealed class Script(int people, int tasks, int worker, int workers)
{
    private readonly Random _random = new(worker + 1);
    private readonly Queue<(string Chat, string Text)> _open = new();
    private int _said;

    public (string Chat, string Text) Next()
    {
        if (_open.TryDequeue(out var next))
        {
            return next;
        }

        var person = (_random.Next(people / workers) * workers) + worker;
        var task = (_random.Next(tasks / people) * people) + person + 1;
        var chat = OfficeData.Chat(person);
        _said++;
        return _random.Next(100) switch
        {
            < 25 => (chat, "việc của tôi"),
            < 45 => (chat, $"xem {task}"),
            < 85 => (chat, $"{task} được {_random.Next(1, 99)}% xong phần {_said}"),
            < 95 => (chat, $"{task} vướng chờ số liệu lần {_said}"),
            _ => Assign(),
        };
    }

    /// <summary>A head gives to one of his own, and says yes to the echo.</summary>
    private (string Chat, string Text) Assign()
    {
        int head;
        do
        {
            head = _random.Next(people / OfficeData.UnitSize) * OfficeData.UnitSize;
        }
        while (head % workers != worker);

        var officer = head + 1 + _random.Next(OfficeData.UnitSize - 1);
        var chat = OfficeData.Chat(head);
        _open.Enqueue((chat, "có"));
        return (chat, $"giao {OfficeData.PersonName(officer)} rà soát hồ sơ {worker}-{_said}, sản phẩm: báo cáo, hạn {TimeProvider.System.GetUtcNow().AddDays(30):d/M}");
    }
}
