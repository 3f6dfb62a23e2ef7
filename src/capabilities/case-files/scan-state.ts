import type { ScanVerdict } from '../applying/index.ts'

const CLEAN = 'clean'
const INFECTED = 'infected: '

/** What the virus scanner said of a file, as it is kept beside it. */
export function keptScan(verdict: ScanVerdict): string {
  if (verdict.kind === 'clean') return CLEAN
  return verdict.kind === 'infected' ? `${INFECTED}${verdict.what}` : verdict.why
}

export interface ScanState {
  readonly kind: ScanVerdict['kind']
  /** For a list. */
  readonly words: string
  /** Said before it is opened; null where nothing has to be said. */
  readonly warning: string | null
}

export function scanStateOf(scan: string): ScanState {
  if (scan === CLEAN) return { kind: 'clean', words: '已查毒，未发现病毒', warning: null }
  if (scan.startsWith(INFECTED)) {
    return { kind: 'infected', words: `发现病毒（${scan.slice(INFECTED.length)}）`, warning: INFECTED_WORDS }
  }
  return { kind: 'not-scanned', words: `未查毒：${scan}`, warning: NOT_SCANNED_WORDS }
}

export const INFECTED_WORDS =
  '杀毒服务在这份材料中发现病毒，不能打开。请联系提交人重新提供；材料的记录和原件仍保留在案卷中。'
const NOT_SCANNED_WORDS =
  '这份材料没有经过杀毒服务检查。请只在装有杀毒软件的电脑上打开，不要启用其中的宏；对来源有疑问的，先与提交人核实。'
