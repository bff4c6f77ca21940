"""Things: the last words of what is built that gets no money itself, in one list for all rules."""

BUILT_THINGS = (
    "大道|步道|连接线|环线|索道|大坝|水闸|塘坝|山塘|水池|水窖|水井|机井|管廊|戏台|祠堂|古?塔|牌坊|城墙|围墙|纪念碑"
    "|冷库|粮库|填埋场|机场|[足篮网]球场|体育场|安置[点区]|服务区|停车场|综合体|厂房|大棚|生产线|护岸|驳岸|挡墙"
)
"""As a pattern, without what some rules have always known (水库, 桥); those add it in their own ways."""
