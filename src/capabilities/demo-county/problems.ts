import type { Phrase } from './phrases.ts'

/** A shortcoming, what is to be done about it, and how next year's report says that it was done. */
export interface Problem {
  readonly found: string
  readonly remedy: Phrase
  readonly mended: string
}

export const PROBLEMS: readonly Problem[] = [
  {
    found: '部分栏目更新不够及时，个别信息临近期限才发布',
    remedy: ({ self }) => `${self}将编制栏目更新时间表，提前五个工作日提示责任股室`,
    mended: '针对栏目更新不及时的问题，已编制更新时间表并按月核对',
  },
  {
    found: '答复文书说理不够充分，引用条款有时不够具体',
    remedy: () => '组织学习答复文书示范文本，疑难答复一律经法制审核',
    mended: '针对答复说理不充分的问题，已统一文书样式，引用法律依据精确到条、款、项',
  },
  {
    found: '政策解读形式单一，文字解读多、图表解读少',
    remedy: ({ topics }) => `今后对${topics[0]}方面的政策同步制作图表和问答`,
    mended: '针对解读形式单一的问题，主要政策均增加了问答式解读',
  },
  {
    found: '工作人员岗位变动较多，业务衔接不够顺畅',
    remedy: ({ self }) => `${self}将建立交接清单和办理手册，新任人员先培训后上岗`,
    mended: '针对人员变动影响衔接的问题，已建立岗位交接清单',
  },
  {
    found: '历史信息的公开属性认定进度偏慢',
    remedy: ({ year }) => `${year + 1}年，将分批完成存量文件的公开属性认定，成熟一批、公开一批`,
    mended: '针对历史信息认定偏慢的问题，已完成一批存量文件的重新认定',
  },
  {
    found: '对群众关心的具体事项回应还不够细',
    remedy: ({ topics }) => `梳理${topics[1]}、${topics[2]}方面的高频咨询，形成固定问答并定期更新`,
    mended: '针对回应不够细的问题，已整理高频咨询问答并向社会公布',
  },
  {
    found: '基层查阅点利用率不高，老年人查询仍有不便',
    remedy: () => '在查阅点安排人员引导，提供纸质目录和代查服务',
    mended: '针对查阅点利用率不高的问题，已安排专人引导并公示服务时间',
  },
]

/** Fee sentences where no notice was sent, then where some were. */
export const NO_FEES: readonly Phrase[] = [
  ({ self }) =>
    `本年度，${self}依据《政府信息公开信息处理费管理办法》（国办函〔2020〕109号）未发出收费通知，未收取信息处理费。`,
  ({ year }) =>
    `按照《国务院办公厅关于印发〈政府信息公开信息处理费管理办法〉的通知》（国办函〔2020〕109号）规定的按件、按量收费标准，${year}年没有产生信息处理费。`,
  ({ year, self }) => `${year}年，${self}发出信息处理费收费通知0件，收费通知总金额0元，实际收取总金额0元。`,
]

export const SOME_FEES: readonly Phrase[] = [
  ({ self }, { fees }) =>
    `本年度，${self}依据《政府信息公开信息处理费管理办法》（国办函〔2020〕109号）发出收费通知${fees.count}件，总金额${fees.billedYuan}元，实际收取${fees.paidYuan}元。`,
  ({ year }, { fees }) =>
    `信息处理费按照国办函〔2020〕109号文件规定的标准执行。${year}年发出收费通知${fees.count}件，收费通知总金额${fees.billedYuan}元，实际收取总金额${fees.paidYuan}元。`,
]

export const OTHER_MATTERS: readonly Phrase[] = [
  () => '无其他需要报告的事项。',
  ({ self }) => `${self}没有其他需要报告的事项。`,
  ({ topics }) => `人大代表建议和政协提案的办理复文按规定公开，其中涉及${topics[1]}的复文全文公开。`,
]
