using ReformBot.Domain.Messaging;
using Xunit;

namespace ReformBot.Domain.Tests.Messaging;

public sealed class SecretGuardTests
{
    [Theory]
    [InlineData("Quy xu ly gap cv mat nay cua tinh, han 6/3")]
    [InlineData("xử lý công văn mật của tỉnh")]
    [InlineData("xu ly cong van mat cua tinh")]
    [InlineData("van ban mat")]
    [InlineData("Văn bản MẬT số 12")]
    [InlineData("văn bản Mật")]
    [InlineData("gửi em văn bản tối mật")]
    [InlineData("tài liệu tuyệt mật")]
    [InlineData("tai lieu tuyet mat")]
    [InlineData("van ban toi mat")]
    [InlineData("TỐI MẬT")]
    [InlineData("toi mat")]
    [InlineData("văn bản có độ mật")]
    [InlineData("van ban co do mat A")]
    [InlineData("độ mật: Mật")]
    [InlineData("công văn đóng dấu \"MẬT\"")]
    [InlineData("cv nay dong dau mat")]
    [InlineData("có dấu mật")]
    [InlineData("tài liệu mật")]
    [InlineData("tai lieu mat cua tinh gui")]
    [InlineData("hồ sơ mật")]
    [InlineData("anh gửi cái MẬT này nhé")]
    [InlineData("Báo cáo mật về dân tộc")]
    public void Strong_signs_of_a_state_secret_are_seen(string text) => Assert.True(SecretGuard.HasStrongSigns(text));

    [Theory]
    [InlineData("quên mật khẩu")]
    [InlineData("quen mat khau")]
    [InlineData("báo cáo mật độ dân số")]
    [InlineData("bao cao mat do dan so")]
    [InlineData("văn bản mật độ xây dựng")]
    [InlineData("tập huấn Luật Bảo vệ bí mật nhà nước")]
    [InlineData("tap huan luat bao ve bi mat nha nuoc")]
    [InlineData("mat")]
    [InlineData("mat dien roi")]
    [InlineData("mat ho so roi chi oi")]
    [InlineData("ho so mat roi")]
    [InlineData("bảo mật tài khoản")]
    [InlineData("văn bản về bảo mật")]
    [InlineData("THÔNG BÁO VỀ BẢO MẬT")]
    [InlineData("toi mat dien thoai")]
    [InlineData("e dau mat, xin nghi")]
    [InlineData("ke hoach mat 2 ngay moi xong")]
    [InlineData("van ban mat 3 ngay moi co")]
    [InlineData("do mat dien nen chua xong")]
    [InlineData("gặp mặt các hộ dân")]
    [InlineData("mật ong Tân An")]
    [InlineData("thiết mật")]
    [InlineData("")]
    [InlineData("giao Lan lập báo cáo tuần, hạn thứ sáu")]
    public void Other_words_that_sound_alike_are_left_alone(string text) => Assert.False(SecretGuard.HasStrongSigns(text));

    [Fact]
    public void Letters_composed_otherwise_read_the_same() =>
        Assert.True(SecretGuard.HasStrongSigns("công văn mật".Normalize(System.Text.NormalizationForm.FormD)));

    [Fact]
    public void Half_an_emoji_does_no_harm() => Assert.False(SecretGuard.HasStrongSigns("ok \uD83D"));
}
