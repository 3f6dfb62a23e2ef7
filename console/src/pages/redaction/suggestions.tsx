import type { UseQueryResult } from '@tanstack/react-query'
import { Button } from 'antd'
import { ProblemAlert } from '../../parts/problem-alert.tsx'
import type { Area, CaseRedaction, Findings, Mark, Reason, Suggestion } from './redaction-api.ts'
import type { Marking } from './use-marking.ts'
import { areaWords, unitOf } from './words.ts'

interface Props {
  readonly redaction: CaseRedaction
  readonly marking: Marking
  readonly setPage: (page: number) => void
  readonly reason: Reason
  readonly findings: UseQueryResult<Findings>
}

const MOST_SHOWN = 50

/** Where the text seems to hold personal data. Each is somebody's decision; none becomes a mark by itself. */
export function Suggestions({ redaction, marking, setPage, reason, findings }: Props) {
  const { data, error, refetch } = findings
  const left = (data?.suggestions ?? []).filter((one) => one.line !== null || !isMarked(one, marking.marks))
  return (
    <section aria-labelledby="suggestions">
      <h2 id="suggestions">疑似个人信息</h2>
      <ProblemAlert error={error} retry={() => void refetch()} />
      {!data && !error && <p className="quiet">正在查看全文，页数多的需要一些时间，可以先作标记……</p>}
      {data && left.length === 0 && <p className="quiet">没有（其他）疑似个人信息。图片里的字不识别，请通读全文。</p>}
      {left.length > 0 && <p className="quiet">只是提示，是否遮盖由您决定。</p>}
      <ul className="bare mark-lines">
        {left.slice(0, MOST_SHOWN).map((one) => (
          <Line key={keyOf(one)} {...{ one, redaction, marking, setPage, reason }} />
        ))}
      </ul>
      {left.length > MOST_SHOWN && <p className="quiet">还有 {left.length - MOST_SHOWN} 处，处理完上面的再列出。</p>}
    </section>
  )
}

const keyOf = ({ kind, areas, line }: Suggestion): string => JSON.stringify([kind, areas, line])

const isMarked = ({ areas }: Suggestion, marks: readonly Mark[]): boolean =>
  areas.every((area) => marks.some((mark) => mark.kind === 'rectangle' && covers(mark, area)))

const covers = (mark: Area, { page, left, top, right, bottom }: Area): boolean =>
  mark.page === page && mark.left <= left && mark.top <= top && mark.right >= right && mark.bottom >= bottom

function Line({ one, redaction, marking, setPage, reason }: Omit<Props, 'findings'> & { readonly one: Suggestion }) {
  const [area] = one.areas
  if (!area) return <li>{`${one.label}：第 ${one.line} 段或格。需要遮盖的，请先导出为 PDF。`}</li>
  const words = areaWords(area, unitOf(redaction.format))
  return (
    <li>
      <button type="button" className="as-link" onClick={() => setPage(area.page)}>
        {`${one.label}：${words}`}
      </button>
      <Button
        aria-label={`遮盖${one.label}：${words}`}
        onClick={() => {
          setPage(area.page)
          marking.add(...one.areas.map((each) => ({ kind: 'rectangle' as const, ...each, reason })))
        }}
      >
        遮盖
      </Button>
    </li>
  )
}
