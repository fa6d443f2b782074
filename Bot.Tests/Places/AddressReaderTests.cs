using Bot.Dialogs.Places;
using Bot.Dialogs.Reading;

namespace Bot.Tests.Places;

public sealed class AddressReaderTests
{
    // What is typed, and what is understood: the parts that are not empty, in order.
    [Theory]
    [InlineData("高雄市三民區九如一路12巷3弄4號5樓之2", "高雄市 三民區 九如一路 12巷 3弄 4號 5樓 2戶")]
    [InlineData("苓雅區四維三路238之2號4樓", "苓雅區 四維三路 238之2號 4樓")]
    [InlineData("美濃區龍肚里12鄰12之3號", "美濃區 龍肚里 12鄰 12之3號")]
    [InlineData("岡山區中山北路二段100號旁空地", "岡山區 中山北路 二段 100號 +旁空地")]
    [InlineData("807高雄市三民區建國三路4號", "高雄市 三民區 建國三路 4號")]
    [InlineData("80756高雄市三民區建國三路4號", "高雄市 三民區 建國三路 4號")]
    [InlineData("807-033 高雄市三民區建國三路4號", "高雄市 三民區 建國三路 4號")]
    [InlineData("(802)高雄市苓雅區五福二路１２號３Ｆ", "高雄市 苓雅區 五福二路 12號 3樓")]
    [InlineData("高雄市 三民區 建國一路 12 號 3 樓", "高雄市 三民區 建國一路 12號 3樓")]
    [InlineData("台灣高雄市鼓山區中華一路5號B1", "高雄市 鼓山區 中華一路 5號 B1樓")]
    [InlineData("高雄市左營區博愛二路777號地下一樓", "高雄市 左營區 博愛二路 777號 B1樓")]
    [InlineData("高雄市前鎮區中山二路2號地下室", "高雄市 前鎮區 中山二路 2號 B1樓")]
    [InlineData("新興區中正四路100號頂樓加蓋", "新興區 中正四路 100號 頂樓 +加蓋")]
    [InlineData("新興區中正四路100號5樓頂", "新興區 中正四路 100號 頂樓")]
    [InlineData("新興區中正四路100號五樓之一", "新興區 中正四路 100號 5樓 1戶")]
    [InlineData("前金區七賢二路12號5F-3", "前金區 七賢二路 12號 5樓 3戶")]
    [InlineData("前金區七賢二路12-5號3F", "前金區 七賢二路 12之5號 3樓")]
    [InlineData("鹽埕區大勇路12號之3", "鹽埕區 大勇路 12之3號")]
    [InlineData("鹽埕區大勇路12號-3", "鹽埕區 大勇路 12之3號")]
    [InlineData("楠梓區大學二十六街十二號", "楠梓區 大學二十六街 12號")]
    [InlineData("楠梓區大學26街12號", "楠梓區 大學二十六街 12號")]
    [InlineData("三民區九如1路12號", "三民區 九如一路 12號")]
    [InlineData("三民區10全1路12號", "三民區 十全一路 12號")]
    [InlineData("高雄市鳳山區中山路一百二十三號", "高雄市 鳳山區 中山路 123號")]
    [InlineData("鳳山區中山東路一二三號", "鳳山區 中山東路 123號")]
    [InlineData("鳳山區五甲二路十二之三號", "鳳山區 五甲二路 12之3號")]
    [InlineData("鳳山區五甲二路730巷五弄三號", "鳳山區 五甲二路 730巷 5弄 3號")]
    [InlineData("鳳山區福德巷12號", "鳳山區 福德巷 12號")]
    [InlineData("旗津區中洲三路12之1巷3號", "旗津區 中洲三路 12之1巷 3號")]
    [InlineData("小港區沿海一路2段88號", "小港區 沿海一路 二段 88號")]
    [InlineData("小港區高坪二十二路10號501室", "小港區 高坪二十二路 10號 501室")]
    [InlineData("左營大路100號", "左營大路 100號")]
    [InlineData("左營左營大路100號", "左營區 左營大路 100號")]
    [InlineData("三民路100號", "三民路 100號")]
    [InlineData("新興街5號", "新興街 5號")]
    [InlineData("三民東路3號", "三民東路 3號")]
    [InlineData("鳳山光遠路100號", "鳳山區 光遠路 100號")]
    [InlineData("高雄鳳山光遠路100號", "高雄市 鳳山區 光遠路 100號")]
    [InlineData("苓雅 四維三路2號", "苓雅區 四維三路 2號")]
    [InlineData("前鎮中華五路789號", "前鎮區 中華五路 789號")]
    [InlineData("那瑪夏達卡努瓦里12鄰5號", "那瑪夏區 達卡努瓦里 12鄰 5號")]
    [InlineData("高雄大學路700號", "高雄大學路 700號")]
    [InlineData("高雄縣鳳山市中山路1號", "高雄市 鳳山區 中山路 1號")]
    [InlineData("高雄縣岡山鎮岡山路1號", "高雄市 岡山區 岡山路 1號")]
    [InlineData("大寮鄉鳳林三路1號", "大寮區 鳳林三路 1號")]
    [InlineData("高雄縣三民鄉民生里1號", "高雄市 那瑪夏區 民生里 1號")]
    [InlineData("六龜區中興里尾庄12號", "六龜區 中興里 尾庄 12號")]
    [InlineData("內門區永興里頂庄十二號", "內門區 永興里 頂庄 12號")]
    [InlineData("左營區自強新村12號", "左營區 自強新村 12號")]
    [InlineData("田寮區崇德里第3鄰臨12號", "田寮區 崇德里 3鄰 臨12號")]
    [InlineData("仁武區仁美段一小段123-4地號", "仁武區 仁美段一小段123-4地號")]
    [InlineData("燕巢區金山里金山段123之4號土地", "燕巢區 金山里 金山段123-4地號")]
    [InlineData("大社區大社段1234地號旁農地", "大社區 大社段1234地號 +旁農地")]
    [InlineData("高雄市茄萣區台17線旁", "高雄市 茄萣區 台17線 +旁")]
    [InlineData("旗山區旗甲路三段", "旗山區 旗甲路 三段")]
    [InlineData("三民區建國一路與民族一路口", "三民區 建國一路 +與民族一路口")]
    [InlineData("建國一路民族一路交叉口", "建國一路 +與民族一路口")]
    [InlineData("三民區建國一路/民族1路路口的鐵皮屋", "三民區 建國一路 +與民族一路口的鐵皮屋")]
    [InlineData("苓雅區建國一路100號對面", "苓雅區 建國一路 100號 +對面")]
    [InlineData("苓雅區建國一路100號後面防火巷", "苓雅區 建國一路 100號 +後面防火巷")]
    [InlineData("苓雅區建國一路100", "苓雅區 建國一路 100號")]
    [InlineData("苓雅區建國一路10、12號", "苓雅區 建國一路 10、12號")]
    [InlineData("苓雅區建國一路10號3-4樓", "苓雅區 建國一路 10號 3-4樓")]
    [InlineData("三民區公所旁", "三民區 +公所旁")]
    [InlineData("岡山火車站旁邊", "+岡山火車站旁邊")]
    [InlineData("鳳山市場對面", "+鳳山市場對面")]
    [InlineData("7-11旁邊的巷子", "+7-11旁邊的巷子")]
    [InlineData("我要檢舉 地址：高雄市三民區大昌二路9號", "高雄市 三民區 大昌二路 9號")]
    [InlineData("我家隔壁在高雄市三民區大昌二路9號", "高雄市 三民區 大昌二路 9號")]
    [InlineData("就是那間三民區大昌二路9號", "三民區 大昌二路 9號")]
    [InlineData("高雄市三民区建国路12号2楼", "高雄市 三民區 建國路 12號 2樓")]
    [InlineData("高雄市三民區嘉義街12號", "高雄市 三民區 嘉義街 12號")]
    [InlineData("台南街3號", "台南街 3號")]
    [InlineData("高雄市桃源區建山里3鄰5號", "高雄市 桃源區 建山里 3鄰 5號")]
    [InlineData("鐵路北街12號", "鐵路北街 12號")]
    [InlineData("高雄市湖內區中山路一段12號3弄衖", "高雄市 湖內區 中山路 一段 12號 +3弄衖")]
    [InlineData("高雄市三民區建工路5巷2弄3衖7號", "高雄市 三民區 建工路 5巷 2弄 3衖 7號")]
    public void An_address_is_taken_apart(string typed, string parts) => Assert.Equal(parts, Parts(Read(typed)));

    [Theory]
    [InlineData("台南市東區東門路1號", "臺南市")]
    [InlineData("臺北市信義區市府路1號", "臺北市")]
    [InlineData("桃園市桃園區縣府路1號", "桃園市")]
    [InlineData("台中西屯區台灣大道", "臺中市")]
    [InlineData("900屏東縣屏東市自由路527號", "屏東縣")]
    [InlineData("屏東市自由路527號", "屏東縣")]
    [InlineData("新北板橋區文化路", "新北市")]
    [InlineData("台北縣板橋市文化路", "新北市")]
    [InlineData("嘉義民雄鄉建國路", "嘉義")]
    [InlineData("No. 1, Fuqian Rd., Tainan City", "臺南市")]
    [InlineData("New Taipei City, Banqiao Dist.", "新北市")]
    public void Another_city_is_recognised(string typed, string name) =>
        Assert.Equal(new OtherCity(name), AddressReader.Read(typed).Problem);

    [Theory]
    [InlineData("桃園區建山里3鄰", "桃園區", "桃源區")]
    [InlineData("高雄市苓亞區四維路1號", "苓亞區", "苓雅區")]
    [InlineData("板橋區文化路1號", "板橋區", null)]
    public void A_district_that_there_is_not_is_asked_about(string typed, string name, string? similar) =>
        Assert.Equal(new UnknownDistrict(name, similar), AddressReader.Read(typed).Problem);

    [Theory]
    [InlineData("")]
    [InlineData("   ")]
    [InlineData("不知道")]
    [InlineData("hello there")]
    [InlineData("🙂🙂")]
    public void Words_without_a_place_are_no_address(string typed) =>
        Assert.IsType<NothingRead>(AddressReader.Read(typed).Problem);

    [Theory]
    [InlineData("No. 100, Jianguo 1st Rd., Lingya Dist., Kaohsiung City 802", "高雄市 苓雅區")]
    [InlineData("5F., No.3, Fengshan Rd., Nanzih District, Kaohsiung", "高雄市 楠梓區")]
    [InlineData("Yongan Dist., Weixin Rd. 12", "永安區")]
    [InlineData("12 Tainan Street, Kaohsiung", "高雄市")]
    public void An_English_address_stays_words_with_its_district(string typed, string parts) =>
        Assert.Equal($"{parts} +{typed}", Parts(Read(typed)));

    [Theory]
    [InlineData("高雄市三民區九如1路１２巷3弄4-2號5F-2", "高雄市三民區九如一路12巷3弄4之2號5樓之2")]
    [InlineData("高雄縣大寮鄉鳳林三路2段12號B1", "高雄市大寮區鳳林三路二段12號地下1樓")]
    [InlineData("美濃區龍肚里十二鄰12之3號旁空地", "美濃區龍肚里12鄰12之3號旁空地")]
    [InlineData("仁武區仁美段123-4地號", "仁武區仁美段123-4地號")]
    [InlineData("Lingya Dist., Kaohsiung", "高雄市苓雅區 Lingya Dist., Kaohsiung")]
    public void It_is_read_back_in_official_order(string typed, string line) => Assert.Equal(line, Read(typed).Display());

    [Theory]
    [InlineData("高雄市三民區九如一路12號", "三民 九如1路１２號3樓")]
    [InlineData("三民區建國三路12之3號", "三民區建國三路12號之3對面")]
    [InlineData("三民區民族一路2段5巷6弄7號", "高雄市三民區寶安里民族一路二段五巷六弄七號")]
    [InlineData("仁武區仁美段123-4地號", "仁武區仁美段123之4號土地")]
    public void The_same_door_has_the_same_key(string one, string other) =>
        Assert.Equal(Read(one).DuplicateKey("三民區"), Assert.IsType<string>(Read(other).DuplicateKey("三民區")));

    [Fact]
    public void Another_district_is_another_door() =>
        Assert.NotEqual(Read("中山路1號").DuplicateKey("鳳山區"), Read("中山路1號").DuplicateKey("岡山區"));

    [Theory]
    [InlineData("三民區建國三路")]
    [InlineData("三民區建國三路與民族一路口")]
    [InlineData("岡山火車站旁邊")]
    public void A_vague_place_has_no_key(string typed) => Assert.Null(Read(typed).DuplicateKey("三民區"));

    private static Address Read(string typed) => Assert.IsType<Address>(AddressReader.Read(typed).Value);

    private static string Parts(Address a) => string.Join(' ', ((string?[])
    [
        a.City, a.District, a.Village, With(a.Neighbourhood, "鄰"), a.Road, With(a.Section, "段"), With(a.Lane, "巷"), With(a.Alley, "弄"),
        With(a.Passage, "衖"), With(a.Number, "號"), a.Floor is "頂樓" ? a.Floor : With(a.Floor, "樓"), With(a.Unit, "戶"), With(a.Room, "室"),
        a.LandNumber, a.Remark is null ? null : "+" + a.Remark
    ]).Where(part => part is not null));

    private static string? With(string? part, string word) => part is null ? null : part + word;
}
