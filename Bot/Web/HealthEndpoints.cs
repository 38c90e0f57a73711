using Microsoft.EntityFrameworkCore;
using ReformBot.Domain.Storage;

namespace ReformBot.Bot.Web;

/// <summary>Live: the process answers. Ready: the store answers too. Neither says more than that.</summary>
internal static class HealthEndpoints
{
    public static void MapHealth(this WebApplication app)
    {
        app.MapGet("/health/live", () => Results.Text("ok"));
        app.MapGet("/health/ready", async (Store store, ILogger<Store> log) =>
        {
            try
            {
                await store.ReadAsync(db => db.Counters.CountAsync());
                return Results.Text("ok");
            }
            catch (Exception trouble) when (trouble is System.Data.Common.DbException or InvalidOperationException or TimeoutException)
            {
                log.LogWarning("Not ready: the store does not answer: {Failure}", FailureNote.Of(trouble));
                return Results.Text("store", statusCode: StatusCodes.Status503ServiceUnavailable);
            }
        });
    }
}
