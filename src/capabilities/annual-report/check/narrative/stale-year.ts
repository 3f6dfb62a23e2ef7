/** A line that opens with the year before, as a text copied from last year's report does. */
export interface StaleYear {
  readonly year: number
  /** The clause it was seen in. */
  readonly quote: string
}

const OPENING =
  /(?:^|[。；：]|[）)、][^。；：，]{0,16}?情况|方面)(?:一?、)?(?:截[至止])?(20\d{2})年(?:度|全年)?(?=[，,我本全共区县市镇乡局未无累]|12月31日)([^。；]{0,60})/g
/** Words that make the earlier year a comparison, a period or a plan. */
const COMPARES = /较|比|同期|以来|结转|转至|转到|增[长加]|减少|下降|上升|至今|起[，至]|整改|针对|评估|考核结果/

/**
 * The year before, when a line opens with it although nothing in it compares: 「2022年，我镇共制定规范性文件0件」 in the report for 2023.
 * A line that also names the report's own year tells both apart and is left alone.
 */
export function staleYear(line: string, year: number): StaleYear | undefined {
  if (line.includes(`${year}年`)) return undefined
  for (const match of line.matchAll(OPENING)) {
    const named = Number(match[1])
    if (named !== year - 1 || COMPARES.test(match[0])) continue
    return { year: named, quote: `${named}年${(match[2] ?? '').slice(0, 28)}` }
  }
  return undefined
}
