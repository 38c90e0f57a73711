using System.Text.RegularExpressions;

namespace ReformBot.Bot.Understanding.Answers;

/// <summary>What people say while something is asked of them, and is no answer to it: "đợi em tí", "mai em gửi", "hôm nay nhiều việc quá".</summary>
internal static partial class Chatter
{
    private const int LongestAside = 10;

    /// <summary>It is to come, or is not there yet: nothing that could be handed in, and no reason of anything.</summary>
    public static bool PutsOff(string text) => IsAside(text) && PuttingOffPattern().IsMatch(Text.Folded.Of(text).Text);

    /// <summary>What is to be handed in is not there, or will be sent.</summary>
    public static bool SaysNotThere(string text) => IsAside(text) && !SentWords.SaysHandedIn(text) && NotTherePattern().IsMatch(Text.Folded.Of(text).Text);

    /// <summary>How busy, tired or astonished he is.</summary>
    public static bool Sighs(string text) => IsAside(text) && SighPattern().IsMatch(Text.Folded.Of(text).Text);

    /// <summary>"Gì vậy", "sản phẩm gì": he asks what is meant.</summary>
    public static bool AsksBack(string text) => IsAside(text) && AskingPattern().IsMatch(Text.Folded.Of(text).Text);

    private static bool IsAside(string text) => text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Length <= LongestAside;

    [GeneratedRegex(
        @"^\W*(?:(?:da|vang|u|uh|ok|oke|thoi|a|em|e|anh|chi|toi|minh|sep|oi)\s+)*(?:(?:doi|cho)\s+(?:(?:em|e|anh|a|chi|c|toi|minh|tui)\s+)?"
        + @"(?:ti|ty|chut|xiu|lat|mot ti|mot chut|mot lat|1 ti|1 chut|1 lat|teo|chut xiu)\b|khoan\b(?!\s+(?:muc|chi|tien|\d))|tu tu\b"
        + @"|de (?:(?:em|e|anh|a|chi|c|toi|minh|tui|lat|ti|chut|mai|chieu|toi nay)\s+)+(?:nua\s+)?(?:em |e |toi |minh )?(?:xem|tim|kiem|kiem tra"
        + @"|coi|hoi|gui|nop|nghi|tinh|lam|bao|tra loi|noi|ghi)\b|de (?:xem|coi|nghi|tinh|kiem tra)(?: lai| da| sao| the nao| the| nao)*\W*$"
        + @"|(?:lat|ti|chut|mot lat|mot chut)(?: nua)? (?:em |e |anh |chi |toi |minh )?(?:gui|nop|noi|tra loi|ghi|bao|xem|lam|tinh)"
        + @"|(?:gui|nop|noi|tra loi|tinh) sau\b|wait\b|hold on|give me a|let me (?:check|see|look)|just a (?:moment|minute|sec)|not now|later\W*$)")]
    private static partial Regex PuttingOffPattern();

    [GeneratedRegex(
        @"^\W*(?:(?:da|hien|gio|bay gio|van|em|e|toi|minh|con|thi|la)\s+)*chua\s+(?:co|xong|lam|kip|nop|gui|soan|viet|ra|toi|den|ky|in|scan|tim"
        + @"|biet|nghi)\b|\b(?:mai|mot|sang mai|chieu|chieu nay|toi nay|toi|tuan sau|thu \w+|lat|ti nua|chut nua|lat nua|hom sau|dau gio)\s+"
        + @"(?:em|e|anh|chi|toi|minh|tui)?\s*(?:se\s+)?(?:gui|nop|dua|trinh|bo sung|lam|scan|chup)\b(?!.*\broi\b)|\b(?:em|e|toi|minh)?\s*"
        + @"(?:se\s+)?(?:gui|nop|dua|bo sung|scan|chup)\s+sau\b|\bse (?:gui|nop|dua|trinh|bo sung)\b|\bchua (?:toi|den) luot\b"
        + @"|\b(?:file|tep|hinh|link)\b(?:\s+\w+){0,4}\s+(?:nham|lon)\b|\b(?:gui|nop|dinh kem|dua) (?:nham|lon)\b"
        + @"|\b(?:con|dang)\s+thieu\b|\bquen\b|\bnot (?:yet|ready|done|finished)\b|\b(?:will|i'll|ill) (?:send|submit|attach|bring)\b"
        + @"|\b(?:tomorrow|later)\W*$|^\W*(?:(?:da|em|e|chua|khong|ko|k)\b\W*)*moi (?:chi )?(?:duoc|dc|lam|xong|co)\b|^\W*(?:da\s+)?(?:khong|ko|k)\s*[,.;:]\s*\w")]
    private static partial Regex NotTherePattern();

    [GeneratedRegex(
        @"\b(?:met|ban|chan|dong|nhieu|nong|lanh|doi|doi bung|buon ngu|buon|stress|dau dau|kho|khoai|oai|nan|ngan|cuc|ap luc|khung khiep|roi)\b"
        + @"(?:\s+\w+){0,3}\s+(?:qua|ghe|lam|that|thiet|the|vay|du|kinh|dien|muon chet|xiu|nha)\W*$"
        + @"|^\W*(?:(?:da|a|u|hom nay|bua nay|hnay|dao nay|sang nay|chieu nay)\s+)*(?:troi oi|troi|oi gioi|oi troi|chet roi|chet that|hu|huhu|hic"
        + @"|haiz|haizz|haha|hihi|hehe|kk+|ui|uoc gi|cha oi|ma oi)\b|\b(?:so|too) (?:busy|tired|much)\b|\bwhat a (?:day|mess)\b|\bomg\b")]
    private static partial Regex SighPattern();

    [GeneratedRegex(
        @"\?\W*$|\b(?:chua|khong|ko)\s+(?:nhi|vay|zay|ta|ha)\W*$|\b(?:gi|sao|dau|nao|ai|kieu gi|the nao|bao gio|khi nao|may gio|hom nao|ha|chi vay|chi the)"
        + @"(?:\s+(?:vay|the|day|nhi|ta|ha|a|nhe|em|e|anh|a|chi|c|sep|troi|z|roi))*\W*$"
        + @"|^\W*(?:(?:da|u|oi|nhung|ma|cho em hoi|cho hoi|cho toi hoi)\s+)*(?:sao|tai sao|vi sao|ai|what|why|how|where|which|who)\b")]
    private static partial Regex AskingPattern();
}
