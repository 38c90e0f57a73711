using System.Collections.Concurrent;
using System.Globalization;
using System.Text;
using Microsoft.Extensions.Options;
using ReformBot.Domain.Messaging;
using RestSharp;

namespace ReformBot.Connectors.Zalo.OfficialAccount;

/// <summary>
/// Says something in the words of a template Zalo has approved: by the person's id with the account, and where that template or
/// person cannot be reached so, by phone. Which parameters it wants and how long they may be Zalo is asked, once an hour.
/// </summary>
internal sealed class ZaloTemplates(IOptions<ZaloOfficialAccountOptions> options, ZaloCalls calls, PhoneOf phoneOf, TimeProvider time) : IDisposable
{
    private static readonly TimeSpan KnownFor = TimeSpan.FromHours(1);

    private readonly ZaloHost _account = ZaloHost.Account(options.Value);
    private readonly ZaloHost _business = ZaloHost.Business(options.Value);
    private readonly ConcurrentDictionary<string, Known> _known = new(StringComparer.Ordinal);

    public async Task<SendResult> SendAsync(ChannelDelivery delivery, string template, CancellationToken cancellationToken)
    {
        var (wanted, trouble) = await ParametersAsync(template, cancellationToken);
        if (trouble is not null)
        {
            return trouble;
        }

        var values = Values(delivery.Message!);
        if (wanted.FirstOrDefault(p => p.Require == true && !values.ContainsKey(p.Name ?? "")) is { } strange)
        {
            return new SendResult.Rejected($"Zalo template {template} wants a parameter {strange.Name}, which nobody here fills");
        }

        var data = wanted.Where(p => values.ContainsKey(p.Name ?? "")).ToDictionary(p => p.Name!, p => Cut(values[p.Name!], p.MaxLength));
        var answer = await calls.TryAsync(
            _account,
            token => Post("v3.0/oa/message/template", token, ZaloJson.Write(new ZaloTemplateByUser(delivery.To.Conversation, template, data))),
            response => ZaloOfficialAccountOutcome.Read(response, new ZaloPart("", 1, 1), time.GetUtcNow()),
            cancellationToken);
        var isNotByUser = answer.Error is -249 || answer.IsWindowClosed;
        return isNotByUser && await phoneOf(delivery.To, cancellationToken) is { } phone
            ? await SendByPhoneAsync(delivery, template, data, phone, cancellationToken)
            : answer.Result;
    }

    public void Dispose()
    {
        _account.Dispose();
        _business.Dispose();
    }

    private async Task<SendResult> SendByPhoneAsync(
        ChannelDelivery delivery, string template, Dictionary<string, string> data, string phone, CancellationToken cancellationToken)
    {
        var body = ZaloJson.Write(new ZaloTemplateByPhone(phone, template, data, delivery.OutboxId.ToString("N")));
        var answer = await calls.TryAsync(
            _business, token => Post("message/template", token, body), response => ZaloBusinessOutcome.Read(response, time.GetUtcNow()), cancellationToken);
        return answer.Result;
    }

    private async Task<(IReadOnlyList<ZaloTemplateParameter> Wanted, SendResult? Trouble)> ParametersAsync(string template, CancellationToken cancellationToken)
    {
        if (_known.TryGetValue(template, out var known) && time.GetUtcNow() - known.At < KnownFor)
        {
            return (known.Parameters, null);
        }

        IReadOnlyList<ZaloTemplateParameter>? found = null;
        var answer = await calls.TryAsync(
            _business,
            token => new RestRequest("template/info/v2").AddHeader("access_token", token).AddQueryParameter("template_id", template),
            response =>
            {
                found = ZaloJson.TryRead<ZaloTemplateInfo>(response.RawBytes) is { Error: 0, Data.ListParams: { } list } ? list : null;
                return found is null ? ZaloBusinessOutcome.Read(response, time.GetUtcNow()) : new SendResult.Sent(null);
            },
            cancellationToken);
        if (found is null)
        {
            return ([], answer.Result is SendResult.Sent or SendResult.Unknown ? new SendResult.Retry($"Zalo did not describe template {template}") : answer.Result);
        }

        _known[template] = new Known(found, time.GetUtcNow());
        return (found, null);
    }

    private Dictionary<string, string> Values(OutgoingMessage message)
    {
        var title = message.Title ?? (message.Lines.Count > 0 ? message.Lines[0] : "");
        var words = message.Lines.Skip(message.Title is null ? 1 : 0).Concat(message.Facts.Select(f => $"{f.Label}: {f.Value}"));
        var content = string.Join(" · ", words.Where(l => !string.IsNullOrWhiteSpace(l)));
        return new(StringComparer.Ordinal)
        {
            ["tieu_de"] = (message.IsRepeat ? PlainText.RepeatMark(message.Language) : "") + title,
            ["noi_dung"] = content.Length > 0 ? content : title,
            ["ngay_gui"] = TimeZoneInfo.ConvertTime(time.GetUtcNow(), ZaloNight.Zone).ToString("HH:mm dd/MM/yyyy", CultureInfo.InvariantCulture),
        };
    }

    /// <summary>NFC, one line, cut between letters with a sign that there is more.</summary>
    private static string Cut(string value, int? longest)
    {
        value = value.ReplaceLineEndings(" ").Normalize(NormalizationForm.FormC);
        return longest is > 0 and var room ? TextCut.Shortened(value, room) : value;
    }

    private static RestRequest Post(string path, string token, string body) =>
        new RestRequest(path, Method.Post).AddHeader("access_token", token).AddStringBody(body, ContentType.Json);

    private sealed record Known(IReadOnlyList<ZaloTemplateParameter> Parameters, DateTimeOffset At);
}
