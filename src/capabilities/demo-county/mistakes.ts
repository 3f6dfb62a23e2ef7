import type { FindingCode, Narrative } from '../annual-report/index.ts'
import type { DemoYear } from './body.ts'
import type { YearFigures } from './figures.ts'
import { add, onForm2019, print, replaceWhere, type Tables, withOtherAsOneLine, withoutTables } from './tables.ts'

/** What a report says, before it becomes a value. */
export interface Wording {
  readonly title: string
  readonly narrative: { readonly [K in keyof Narrative]: string }
}

/** One report spoilt on purpose: what is wrong, and which findings have to show it. */
export interface Mistake {
  readonly planted: readonly FindingCode[]
  /** Findings about the printed page: only a reader of the rendered report can make them. */
  readonly onReading?: readonly FindingCode[]
  /** Done to the tables before the text is written, so that the text agrees with what is printed. */
  readonly tables?: (tables: Tables, figures: YearFigures) => Tables
  /** Done to title and text afterwards. */
  readonly words?: (wording: Wording) => Wording
  /** Whose words it copies, figures apart. */
  readonly copyOf?: { readonly bodyCode: string; readonly year: DemoYear }
}

const swap =
  (section: keyof Narrative, from: string | RegExp, to: string): NonNullable<Mistake['words']> =>
  (wording) => ({
    ...wording,
    narrative: { ...wording.narrative, [section]: wording.narrative[section].replace(from, to) },
  })

const retitle =
  (from: string, to: string): NonNullable<Mistake['words']> =>
  (wording) => ({ ...wording, title: wording.title.replace(from, to) })

/** By `code/year`. 2022 holds mistakes of wording and of blanks only, so that its tables add up to the county's. */
export const MISTAKES: Readonly<Partial<Record<`${string}/${DemoYear}`, Mistake>>> = {
  // ——— 2022: words, blanks
  'qyx-fgj/2022': {
    planted: ['CONVERSION_RESIDUE'],
    words: swap('problems', /。\n/, '。[bookmark: _GoBack]\n'),
  },
  'qyx-czj/2022': {
    planted: [],
    onReading: ['TITLE_VARIANT'],
    words: retitle('政府信息公开工作年度报告', '政府信息公开年度报告'),
  },
  'qyx-zrzyj/2022': {
    planted: ['FEE_SENTENCE_VS_TABLE'],
    words: (w) => ({
      ...w,
      narrative: {
        ...w.narrative,
        other:
          '本年度，我局依据《政府信息公开信息处理费管理办法》（国办函〔2020〕109号）未发出收费通知，未收取信息处理费。\n无其他需要报告的事项。',
      },
    }),
  },
  'qyx-mzj/2022': {
    planted: ['FEE_BASIS_PARTIAL'],
    words: (w) => ({
      ...w,
      narrative: {
        ...w.narrative,
        other:
          '按照《政府信息公开信息处理费管理办法》（国办函〔2020〕109号）规定的按量收费标准，本年度没有产生信息处理费。\n无其他需要报告的事项。',
      },
    }),
  },
  'qyx-sfj/2022': {
    planted: ['SECTION_NUMBERING'],
    words: swap('overview', '（三）政府信息管理情况', '三政府信息管理情况'),
  },
  'qyx-wjw/2022': { planted: [], onReading: ['TITLE_TYPO'], words: retitle('工作年度报告', '工作告年度报') },
  'qyx-lyz/2022': { planted: ['DUPLICATED_WORD'], words: swap('problems', '存在以下问题', '存在以下的的问题') },
  'qyx-qhz/2022': {
    planted: ['SLASH_FOR_ZERO'],
    tables: (t) => replaceWhere(t, '/', (path) => path.startsWith('table2.regulations.')),
  },
  'qyx-wljd/2022': {
    planted: ['BLANK_CELLS'],
    tables: (t) =>
      replaceWhere(t, '', (path, figure) => figure === 0 && path.startsWith('table3.') && !path.endsWith('.total')),
  },
  // ——— 2023
  'qyx/2023': {
    planted: ['NARRATIVE_SCOPE'],
    words: swap('overview', '（二）依申请公开情况。', '（二）依申请公开情况。县政府本级收到政府信息公开申请27件。'),
  },
  'qyx-gaj/2023': {
    planted: ['T3_ROW_SUM'],
    tables: (t) => add(t, { 'table3.granted.naturalPerson': 1, 'table3.unableNotHeld.naturalPerson': -1 }),
  },
  'qyx-jyj/2023': {
    planted: ['T3_ROW_TOTAL_BLANK', 'BLANK_CELLS'],
    tables: (t) => replaceWhere(t, '', (path) => path.startsWith('table3.') && path.endsWith('.total')),
  },
  'qyx-mzj/2023': {
    planted: ['T3_RESULT_TOTAL_BLANK', 'BLANK_CELLS'],
    tables: (t) => replaceWhere(t, '', (path) => path.startsWith('table3.resultTotal.')),
  },
  'qyx-wjw/2023': {
    planted: ['FEE_SENTENCE_MISSING'],
    words: (w) => ({ ...w, narrative: { ...w.narrative, other: '无其他需要报告的事项。' } }),
  },
  'qyx-scjgj/2023': { planted: ['FORM_OTHER_HANDLING_NOT_SPLIT'], tables: withOtherAsOneLine },
  'qyx-qhz/2023': { planted: ['OUTDATED_FORM'], tables: onForm2019 },
  'qyx-wljd/2023': {
    planted: ['DOCUMENT_NUMBER_BRACKETS'],
    words: (w) => ({
      ...w,
      narrative: {
        ...w.narrative,
        other:
          '本年度，我街道依据《政府信息公开信息处理费管理办法》（国办函[2020]109号）未发出收费通知，未收取信息处理费。\n无其他需要报告的事项。',
      },
    }),
  },
  'qyx-lyz/2023': {
    planted: ['SUBSECTIONS_MISSING'],
    words: swap('overview', /\n（三）[\s\S]*/, ''),
  },
  // ——— 2024
  'qyx-czj/2024': { planted: [], copyOf: { bodyCode: 'qyx-czj', year: 2023 } },
  'qyx-zrzyj/2024': {
    planted: ['T3_COLUMN_SUM'],
    tables: (t) => add(t, { 'table3.granted.naturalPerson': 2, 'table3.granted.total': 2 }),
  },
  'qyx-jyj/2024': {
    planted: ['NARRATIVE_VS_TABLE', 'NARRATIVE_CONTRADICTION'],
    words: swap('overview', /(?<=(收到|新收)政府信息公开申请)\d+(?=件)/, '12'),
  },
  'qyx-mzj/2024': {
    planted: ['NARRATIVE_VS_TABLE'],
    words: swap('overview', /（二）依申请公开情况。[^\n]*/, '（二）依申请公开情况。本年度我局未收到政府信息公开申请。'),
  },
  'qyx-sfj/2024': {
    planted: ['CROSS_YEAR_CARRY'],
    tables: (t) =>
      add(t, {
        'table3.carriedOver.naturalPerson': 1,
        'table3.carriedOver.total': 1,
        'table3.granted.naturalPerson': 1,
        'table3.granted.total': 1,
        'table3.resultTotal.naturalPerson': 1,
        'table3.resultTotal.total': 1,
      }),
  },
  'qyx-wjw/2024': { planted: ['TABLES_MISSING'], tables: withoutTables },
  'qyx-scjgj/2024': {
    planted: ['T3_BALANCE'],
    tables: (t) => add(t, { 'table3.newReceived.naturalPerson': 1, 'table3.newReceived.total': 1 }),
  },
  'qyx-lyz/2024': { planted: ['YEAR_MISMATCH'], words: retitle('2024年', '2023年') },
  'qyx-qhz/2024': { planted: ['TABLE4_WITHOUT_REQUESTS'] },
  'qyx-wljd/2024': {
    planted: [],
    copyOf: { bodyCode: 'qyx-qhz', year: 2024 },
    words: swap('problems', '我街道政府信息公开工作', '青禾镇政府信息公开工作'),
  },
  // ——— 2025
  'qyx/2025': { planted: ['REVIEW_FIRST'] },
  'qyx-fgj/2025': {
    planted: ['CROSS_YEAR_NORMATIVE'],
    tables: (t) => add(t, { 'table2.normativeDocuments.inForce': 3 }),
  },
  'qyx-zrzyj/2025': { planted: ['REVIEW_FIRST'] },
  'qyx-gaj/2025': { planted: ['T4_SUM', 'NARRATIVE_VS_TABLE'], tables: (t) => add(t, { 'table4.review.total': 2 }) },
  'qyx-mzj/2025': { planted: ['NOT_A_COUNT'], tables: (t) => print(t, { 'table2.licensing.decisions': 12.5 }) },
  'qyx-sfj/2025': {
    planted: ['CROSS_YEAR_PENDING'],
    tables: (t) =>
      print(
        t,
        Object.fromEntries(['upheld', 'corrected', 'other', 'pending', 'total'].map((k) => [`table4.review.${k}`, 0])),
      ),
  },
  'qyx-scjgj/2025': {
    planted: ['T4_TOTAL_BLANK', 'BLANK_CELLS'],
    tables: (t) => replaceWhere(t, '', (path) => path.startsWith('table4.') && path.endsWith('.total')),
  },
  'qyx-lyz/2025': {
    planted: ['IMPLAUSIBLE_LEVEL'],
    tables: (t) => print(t, { 'table2.regulations.made': 1, 'table2.regulations.inForce': 1 }),
  },
  'qyx-qhz/2025': {
    planted: ['STOCK_INCONSISTENT', 'CROSS_YEAR_NORMATIVE'],
    tables: (t) => print(t, { 'table2.normativeDocuments.made': 1, 'table2.normativeDocuments.inForce': 0 }),
  },
  'qyx-wljd/2025': {
    planted: ['ALL_CELLS_BLANK'],
    tables: (t) => replaceWhere(t, '', () => true),
    words: swap('overview', /（二）依申请公开情况。[^\n]*/, '（二）依申请公开情况。申请均在法定期限内答复。'),
  },
}
