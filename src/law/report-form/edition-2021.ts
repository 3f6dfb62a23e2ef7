import { OTHER_IN_THREE, ROWS_AFTER_OTHER, ROWS_BEFORE_OTHER, SECTIONS, TABLE3_FRAME, TABLE4 } from './common.ts'
import type { FormColumn, ReportForm } from './form.ts'

const DOCUMENTS: readonly FormColumn[] = [
  { key: 'made', label: '本年制发件数', type: 'count' },
  { key: 'repealed', label: '本年废止件数', type: 'count' },
  { key: 'inForce', label: '现行有效件数', type: 'count' },
]
const DECISIONS: readonly FormColumn[] = [{ key: 'decisions', label: '本年处理决定数量', type: 'count' }]

/** 国办公开办函〔2021〕30号《中华人民共和国政府信息公开工作年度报告格式》，适用 2021 年度起的报告。 */
export const EDITION_2021: ReportForm = {
  edition: '2021',
  inForceFrom: 2021,
  notice: '国办公开办函〔2021〕30号',
  sections: SECTIONS,
  table2: [
    {
      caption: '第二十条第（一）项',
      article: '第二十条第（一）项',
      columns: DOCUMENTS,
      rows: [
        { key: 'regulations', label: '规章' },
        { key: 'normativeDocuments', label: '行政规范性文件' },
      ],
    },
    {
      caption: '第二十条第（五）项',
      article: '第二十条第（五）项',
      columns: DECISIONS,
      rows: [{ key: 'licensing', label: '行政许可' }],
    },
    {
      caption: '第二十条第（六）项',
      article: '第二十条第（六）项',
      columns: DECISIONS,
      rows: [
        { key: 'penalties', label: '行政处罚' },
        { key: 'coercion', label: '行政强制' },
      ],
    },
    {
      caption: '第二十条第（八）项',
      article: '第二十条第（八）项',
      columns: [{ key: 'amountWanYuan', label: '本年收费金额（单位：万元）', type: 'amount', unit: '万元' }],
      rows: [{ key: 'fees', label: '行政事业性收费' }],
    },
  ],
  table3: { ...TABLE3_FRAME, rows: [...ROWS_BEFORE_OTHER, ...OTHER_IN_THREE, ...ROWS_AFTER_OTHER] },
  table4: TABLE4,
}
