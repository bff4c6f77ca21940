"""Every word that makes a sentence a promise, and every one that makes it a report."""

import pytest

from reader.commitments import find_commitments
from reader.figures import recognise
from reader.reply import parse

LETTER = """\
关于县十八届人大三次会议第36号建议的答复

查陌然代表：

您提出的《关于改善通村公路的建议》收悉，现答复如下：

{body}

澄湖县交通运输局
2023年6月20日
"""
# 将 before these says what will be, whoever does it: adverbs and prepositions,
WILL = (
    "会 要 继 继续 进一步 抓紧 尽快 适时 逐步 逐项 立即 及时 及早 同步 提前 陆续 分期 分批 分步 不再 再 始终 依规"
    " 依托 依据 按 根据 结合 对 与 由 向 把 于 以 为 就 在 从 同 到 配合 针对 围绕 每年 每月 每季 每周 一如 一并 一律"
    " 最大 常年 适当 大幅 相应 专门 直接 确保 力争"
)
# adverbs that are also adjectives,
ADVERBS = (
    "积极 认真 努力 全力 全面 全程 切实 持续 不断 严格 严肃 严防 从严 充分 统筹 统一 重点 着力 着重 大力 坚持 坚决"
    " 主动 优先 深入 依法 密切 牢固 定期 广泛 稳步 稳妥 有序 有计 有效 科学 合理 多方 多渠 多措 集中 彻底 高度 加大"
    " 加强 加快 加速"
)
# and the verbs of offices.
ACTS = (
    "会同 联合 协调 通过 组织 开展 开工 开设 开辟 开通 开始 开放 开发 启动 实施 实现 实行 完成 完善 建成 建立 建造"
    " 建设 推进 推动 推行 推广 争取 投入 投资 投用 投运 安排 指导 督促 研究 制定 制订 制作 出台 强化 深化 优化 细化"
    " 健全 落实 做好 抓好 办好 达到 拓展 新建 改建 扩建 迁建 筹建 增加 增设 增强 增配 提升 提高 提供 提请 提交 巩固"
    " 探索 采取 采用 采购 采纳 申请 申报 聘请 委托 举办 召开 成立 设立 设置 支持 鼓励 引导 引进 引入 参照 参与 考虑"
    " 打造 构建 编制 修订 修建 修改 修复 修缮 执行 发挥 发放 发布 发展 培育 培训 培养 履行 承担 负责 紧密 紧扣 联系"
    " 沟通 汇报 跟踪 跟进 派 关注 竣工 解决 改进 改善 择机 择优 视 待 保障 保持 保证 保护 强力 狠抓 走访 邀请 选择"
    " 选派 选聘 形成 获得 得到 享受 覆盖 协商 惠及 极大 全部 用于 扩大 扩容 扩充 抽调 抽查 常态 整合 整治 整改 加密"
    " 加装 加固 缩短 清理 清除 清淤 拆除 更换 更新 排查 巡查 检查 核查 督查 购置 购买 划定 划拨 梳理 评估 回访 追加"
    " 补齐 补充 补植 治理 管控 管护 监督 监测 监管 查处 查办 打击 取缔 规范 压实 压减 减免 减少 降低 调整 调研 利用"
    " 借助 借鉴 宣传 报请 报送 拨付 兑现 给予 吸纳 吸引 吸收 听取 征求 征集 维护"
)
TAKEN = (
    "作为重点 视为重点 列为重点 列入计划 纳入计划 摆在首位 放在首位 贯穿全程 融入规划 有利于群众 有助于群众"
    " 与考核相挂钩 与考核相结合 与考核相统一 与考核结合起来"
)
OTHERS = "已 已经 曾 先后 此 它 必 势 这 此举 通过 要求 规定 提出 建议 坚持"
OFFICES = "们 局 厅 县 市 省 委 区 镇 乡 州 部 院 办 校"


def promised(body: str) -> list[tuple[str, str | None]]:
    """The promises of a letter of 20 June 2023."""
    text = LETTER.format(body=body)
    return [(found.span.of(text), found.deadline) for found in find_commitments(parse(text), recognise(text))]


def otherwise(fmt: str, words: str, *, promises: bool) -> list[str]:
    """The words with which a sentence is taken for the other thing."""
    sentences = {word: fmt.format(word) for word in words.split()}
    return [word for word, said in sentences.items() if bool(promised(said)) is not promises]


def test_will_before_its_words_is_a_promise() -> None:
    assert otherwise("该路段将{}修好。", WILL, promises=True) == []
    assert otherwise("该路段将{}修好。", ADVERBS, promises=True) == []
    assert otherwise("该路段将{}修好。", ACTS, promises=True) == []
    assert otherwise("该路段将{}修好。", "好好 慢慢 请人 挨户", promises=False) == []


def test_what_the_clause_takes_its_object_for_is_no_promise() -> None:
    for word in ("优先工程", "建设水渠", "整治河道"):
        assert otherwise(f"该路段将{word}{{}}。", TAKEN, promises=False) == [], word


def test_the_words_before_will_may_make_it_a_report() -> None:
    assert otherwise("{}将建设水渠。", OTHERS, promises=False) == []
    assert otherwise("{}都将建设水渠。", OTHERS, promises=False) == []


def test_an_office_that_will_do_anything_promises_unless_it_puts_a_thing_somewhere() -> None:
    assert otherwise("我{}将好好修路。", OFFICES, promises=True) == []
    put = (
        "为样板 成样板 在首位 到位 给农户 至村里 交农户 下达村里 分解到村 转农户 归村里 并入镇里 对接平台 存档 备查"
        " 录入系统"
    )
    assert otherwise("我局将好路{}。", put, promises=False) == []
    moved = "抄送各镇 结合起来 整合使用 落实责任 调整了 进行改造 予以公布 反馈代表 印发各镇 提高了 降低了"
    assert otherwise("我局将好路{}。", moved, promises=False) == []


def test_what_is_about_to_end_says_how_things_are() -> None:
    assert otherwise("该合同即将{}。", "完成 竣工 结束 收尾 到期 届满 告罄 迎来检查", promises=False) == []
    assert otherwise("该路段即将{}。", "开工 通车 启动", promises=True) == []


def test_every_other_word_of_promising_is_one() -> None:
    said = (
        "力争修好路 争取早日修路 争取在秋季修路 争取列入计划 争取纳入规划 争取实现通车 争取通过审批 继续修路"
        " 待条件成熟后修路 待条件成熟时修路 我局会修好路 我局还会修好路 我局一定会修好路 我局承诺修好路"
        " 我局郑重承诺修好路 我局公开承诺修好路 我局作出承诺修好路 我局做出承诺修好路 我局特此承诺修好路 拟修好路"
        " 拟定于秋季修路 初步考虑修路 正考虑修路 正在考虑修路 我局正抓紧修路 我局正在积极修路 我局正加快修路"
        " 我局正加紧修路 我局正努力修路 我局正全力修路 我局正研究修路 我局正协调修路 我局正争取修路 我局正推进修路"
        " 我局正推动修路 我局正筹集资金 我局正筹措资金 我局正筹备修路 我局正筹划修路 我局正谋划修路 我局正编制方案"
        " 我局正制订方案 我局正起草方案 我局正修订方案 我局正修改方案 我局正对接项目"
        " 有望修好路 准备在秋季修路 准备开工 准备新建路 准备启动工程 计划在秋季修路 计划新建路 计划筹资修路"
        " 计划明年修路 预计明年通车 预期可通车 预计能通车"
    )
    assert otherwise("{}。", said, promises=True) == []


def test_what_only_begins_or_ends_like_a_promise_is_none() -> None:
    said = (
        "力争上游成风气 争取到资金修了路 继续教育受欢迎 期待修好路 接待修路队 我局会议很多 我局会同镇里修路了"
        " 我局会见村民 我局会计修路账 我局承诺书已签 我局承诺制很好 模拟修路 虚拟修路 草拟方案很好 比拟修路"
        " 拟订方案很好 拟人很好 拟议很好 拟建项目很多 拟用地很多 拟选厂址很好 拟选场址很好 拟建道路全长3公里"
        " 拟建道路位于城东 拟用占地很多 拟聘人员很多 没有望远镜 准备工作很好 做好准备在秋季 行动计划在修路"
        " 规划计划在修路 已按计划修路 年度计划在修路"
    )
    assert otherwise("{}。", said, promises=False) == []


@pytest.mark.parametrize(
    "opening",
    [
        "下一步",
        "下步",
        "下一阶段",
        "下阶段",
        "接下来",
        "今后",
        "后续",
        "未来三年",
        "未来5年",
        "同时，今后",
        "对此，下一步",
        "在今后",
    ],
)
def test_what_comes_later_is_promised(opening: str) -> None:
    assert promised(f"{opening}，加强养护。") == [(f"{opening}，加强养护。", None)]


def test_reports_thanks_and_facts_are_no_promises_where_promises_are_expected() -> None:
    reports = (
        "路已修好 路修好了 截至五月修路 截止五月修路 近年路好 近三年路好 去年修路 上年修路 累计修路 共计修路"
        " 共有三条路 先后修路 曾修路 三年以来修路 目前路好 现在路好 此前修路 感谢关心 如有不妥请指正 不能保证修路"
        " 请批评指正 联系电话在此 建议您来访 恳请监督 敬请监督 欢迎监督 希望您监督 请您监督 来信收悉 现答复如下"
        " 由于路远未修 因路远未修 鉴于路远未修 虽然路远也修 您说路远 修路是好事"
    )
    assert otherwise("下一步，加强养护。{}。", reports, promises=True) == []  # the first sentence alone
    kept = {said: promised(f"下一步，加强养护。{said}。") for said in reports.split()}
    assert {said: found for said, found in kept.items() if len(found) != 1} == {}


def test_a_section_on_what_comes_next_promises_and_one_on_what_was_done_does_not() -> None:
    later = "下一步打算 下阶段安排 今后措施 后续安排 努力方向 工作打算 下半年计划 下步思路 工作计划 工作思路 工作安排"
    for title in later.split():
        assert promised(f"一、{title}\n加强养护。\n") == [("加强养护。", None)], title
    done = "工作情况 工作进展 工作成效 道路现状 今后工作情况 下一步问题 代表建议"
    for title in done.split():
        assert promised(f"一、{title}\n加强养护。\n") == [], title


def test_every_way_to_name_a_deadline_bounds_a_promise() -> None:
    day = "2023年12月31日"
    before = "到 至 于 力争 争取 确保 预计 预期 计划 拟 将在 拟在 计划在"
    after = (
        "前 之前 以前 完成 完工 全面完成 全部完成 基本完成 率先完成 建成 实现通车 竣工 开工 动工 启动 投用 投入使用"
        " 投产 投运 通车 试车 达到标准 交付 出台方案 落地"
    )
    for word in before.split():
        assert promised(f"我局将抓紧修路，{word}{day}修好。")[0][1] == "2023-12-31", word
    for word in after.split():
        assert promised(f"我局将抓紧修路，{day}{word}。")[0][1] == "2023-12-31", word
    assert promised(f"我局将按{day}的会议修路。")[0][1] is None
    for said, deadline in (
        ("今年9月底前", "2023-09-30"),
        ("本年9月底前", "2023-09-30"),
        ("明年3月底前", "2024-03-31"),
        ("后年3月底前", "2025-03-31"),
        ("2024年1月修路，同年3月底前", "2024-03-31"),
        ("2024年1月修路，当年3月底前", "2024-03-31"),
        ("2024年1月修路，次年3月底前", "2025-03-31"),
        ("2024年1月修路，翌年3月底前", "2025-03-31"),
        ("本月底前", "2023-06-30"),
        ("下月底前", "2023-07-31"),
        ("年底前", "2023-12-31"),
        ("年末前", "2023-12-31"),
        ("年内", "2023"),
        ("下半年", "2023-12-31"),
        ("第四季度", "2023-12-31"),
        ("三季度", "2023-09-30"),
    ):
        assert promised(f"我局将于{said}修好路。")[0][1] == deadline, said
