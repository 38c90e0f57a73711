using Microsoft.EntityFrameworkCore;
using ReformBot.Bot.Web.Ops;
using ReformBot.Domain.Inbox;
using ReformBot.Domain.Outbox;
using ReformBot.Domain.Storage;

namespace ReformBot.Bot.Cli.Doctor;

/// <summary>What did not arrive, in either direction, and what has been owed for long.</summary>
internal static class QueuesCheck
{
    private static readonly TimeSpan Long = TimeSpan.FromMinutes(15);

    public static Task<IReadOnlyList<Finding>> RunAsync(IServiceProvider services, CancellationToken cancellationToken)
    {
        var late = services.GetRequiredService<TimeProvider>().GetUtcNow() - Long;
        return services.GetRequiredService<Store>().ReadAsync(
            async db =>
            {
                var findings = new List<Finding>();
                var dead = await OpsFigures.Dead(db).GroupBy(m => m.DeadReason!.Value).Select(g => new { Reason = g.Key, Count = g.Count() })
                    .OrderBy(g => g.Reason).ToListAsync(cancellationToken);
                if (dead.Count > 0)
                {
                    findings.Add(Finding.Warning(
                        "Thư gửi đi", $"{dead.Sum(d => d.Count)} thư bị dừng ({string.Join(", ", dead.Select(d => $"{d.Reason.NameOf()} {d.Count}"))})", "Mở /ops xem lý do từng thư và bấm Gửi lại."));
                }

                var waiting = await db.Outbox.CountAsync(m => m.NextAttemptAt < late, cancellationToken);
                if (waiting > 0)
                {
                    findings.Add(Finding.Warning("Thư gửi đi", $"{waiting} thư đến lượt hơn {Long.TotalMinutes:0} phút mà chưa gửi", "Kiểm tra chương trình có đang chạy và kênh có đang bật hay không."));
                }

                var stuck = await db.Inbox.CountAsync(m => m.State == InboxState.Dead, cancellationToken);
                if (stuck > 0)
                {
                    findings.Add(Finding.Warning("Thư nhận vào", $"{stuck} thư không xử lý được, người gửi đã được báo", "Mở /ops xem lỗi; cập nhật chương trình rồi bấm Xử lý lại."));
                }

                return findings.Count > 0 ? findings : (IReadOnlyList<Finding>)[Finding.Ok("Hàng đợi", "không có thư bị dừng")];
            },
            cancellationToken);
    }
}
