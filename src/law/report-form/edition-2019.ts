import { OTHER_IN_ONE, ROWS_AFTER_OTHER, ROWS_BEFORE_OTHER, SECTIONS, TABLE3_FRAME, TABLE4 } from './common.ts'
import type { FormColumn, ReportForm } from './form.ts'

const DOCUMENTS: readonly FormColumn[] = [
  { key: 'madeThisYear', label: '本年新制作数量', type: 'count' },
  { key: 'publishedThisYear', label: '本年新公开数量', type: 'count' },
  { key: 'publicTotal', label: '对外公开总数量', type: 'count' },
]
const ITEMS: readonly FormColumn[] = [
  { key: 'itemsLastYear', label: '上一年项目数量', type: 'count' },
  { key: 'change', label: '本年增/减', type: 'change' },
]
const ITEMS_AND_DECISIONS: readonly FormColumn[] = [
  ...ITEMS,
  { key: 'decisions', label: '处理决定数量', type: 'count' },
]

/** 国办公开办函〔2019〕60号（试行格式），适用 2019、2020 年度的报告。 */
export const EDITION_2019: ReportForm = {
  edition: '2019',
  inForceFrom: 2019,
  until: 2020,
  notice: '国办公开办函〔2019〕60号',
  sections: SECTIONS,
  table2: [
    {
      caption: '第二十条第（一）项',
      article: '第二十条第（一）项',
      columns: DOCUMENTS,
      rows: [
        { key: 'regulations', label: '规章' },
        { key: 'normativeDocuments', label: '规范性文件' },
      ],
    },
    {
      caption: '第二十条第（五）项',
      article: '第二十条第（五）项',
      columns: ITEMS_AND_DECISIONS,
      rows: [
        { key: 'licensing', label: '行政许可' },
        { key: 'otherExternalServices', label: '其他对外管理服务事项' },
      ],
    },
    {
      caption: '第二十条第（六）项',
      article: '第二十条第（六）项',
      columns: ITEMS_AND_DECISIONS,
      rows: [
        { key: 'penalties', label: '行政处罚' },
        { key: 'coercion', label: '行政强制' },
      ],
    },
    {
      caption: '第二十条第（八）项',
      article: '第二十条第（八）项',
      columns: ITEMS,
      rows: [{ key: 'fees', label: '行政事业性收费' }],
    },
    {
      caption: '第二十条第（九）项',
      article: '第二十条第（九）项',
      columns: [
        { key: 'projects', label: '采购项目数量', type: 'count' },
        { key: 'amountYuan', label: '采购总金额', type: 'amount', unit: '元' },
      ],
      rows: [{ key: 'procurement', label: '政府集中采购' }],
    },
  ],
  table3: { ...TABLE3_FRAME, rows: [...ROWS_BEFORE_OTHER, ...OTHER_IN_ONE, ...ROWS_AFTER_OTHER] },
  table4: TABLE4,
}
