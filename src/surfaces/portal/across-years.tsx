import type { ReactElement } from 'react'
import type { Comparison, Finding, StoredReport } from '../../capabilities/annual-report/index.ts'
import { reportAddress } from '../http/report-address.ts'
import { RULES, SEVERITY_MARKS } from './words.ts'

export interface YearFindings {
  readonly stored: StoredReport
  readonly findings: readonly Finding[]
  /** With the year before, where there is one. */
  readonly comparison?: Comparison
}

/** From here on two years' words count as the same: 内容雷同 is answered for (国办公开办函〔2021〕30号). */
const ALIKE = 0.9
const PARTS: Readonly<Record<string, string>> = {
  overview: '总体情况',
  problems: '存在的主要问题及改进情况',
  other: '其他需要报告的事项',
}

/** What doesn't fit between years, and what fits too well. */
export function AcrossYears({ years }: { readonly years: readonly YearFindings[] }): ReactElement {
  const lines = years.flatMap(({ stored, comparison }) => {
    if (!comparison) return []
    const found = comparison.findings.map((finding) => (
      <AcrossFinding key={finding.fingerprint + stored.year} stored={stored} finding={finding} />
    ))
    const alike = Object.entries(comparison.similarity).filter(([part, share]) => share >= ALIKE && part !== 'other')
    return [
      ...found,
      ...alike.map(([part, share]) => <Alike key={part + stored.year} stored={stored} part={part} share={share} />),
    ]
  })
  return (
    <section aria-labelledby="across">
      <h2 id="across">年度之间的问题</h2>
      {lines.length === 0 ? (
        <p className="state ok">✓ 相邻年度之间未发现不一致。</p>
      ) : (
        <ol className="found">{lines}</ol>
      )}
    </section>
  )
}

function AcrossFinding({
  stored,
  finding,
}: {
  readonly stored: StoredReport
  readonly finding: Finding
}): ReactElement {
  const { word, shape } = SEVERITY_MARKS[finding.severity]
  const [cell] = finding.cells
  return (
    <li className={finding.severity}>
      <p className="finding-name">
        <span className={`state ${finding.severity}`}>
          {shape} {word}
        </span>{' '}
        <a href={`${reportAddress(stored.bodyCode, stored.year)}${cell ? `#${cell}` : ''}`}>{stored.year}年</a>
      </p>
      <p>{finding.message}</p>
      {finding.rule && RULES[finding.rule] && (
        <p className="quiet">
          规则 {finding.rule}：{RULES[finding.rule]}
        </p>
      )}
    </li>
  )
}

interface AlikeProps {
  readonly stored: StoredReport
  readonly part: string
  readonly share: number
}

function Alike({ stored, part, share }: AlikeProps): ReactElement {
  const { word, shape } = SEVERITY_MARKS.info
  return (
    <li className="info">
      <p className="finding-name">
        <span className="state info">
          {shape} {word}
        </span>{' '}
        <a href={`${reportAddress(stored.bodyCode, stored.year)}#section-${part}`}>{stored.year}年</a>
      </p>
      <p>
        “{PARTS[part] ?? part}”与上年文字相同或相近的约占 {Math.floor(share * 100)}%，请核对是否照抄上年。
      </p>
    </li>
  )
}
