import { Button, Pagination } from 'antd'
import { useState } from 'react'
import { ReasonSelect } from './reason-select.tsx'
import type { CaseRedaction, Mark } from './redaction-api.ts'
import type { Places, TermPlaces } from './term-places.ts'
import type { Marking } from './use-marking.ts'
import { markTitle, reasonWords, unitOf } from './words.ts'

interface Props {
  readonly redaction: CaseRedaction
  readonly marking: Marking
  readonly setPage: (page: number) => void
  readonly changes: boolean
  readonly terms: readonly TermPlaces[]
}

const AT_ONCE = 20
const MOST_PAGES_NAMED = 8

/** Every mark with its reason. */
export function MarkList({ redaction, marking, setPage, changes, terms }: Props) {
  const { marks } = marking
  const [from, setFrom] = useState(1)
  const last = Math.max(1, Math.ceil(marks.length / AT_ONCE))
  const first = (Math.min(from, last) - 1) * AT_ONCE
  const without = marks.filter(({ reason }) => !reason).length
  return (
    <section aria-labelledby="marks">
      <h2 id="marks">标记</h2>
      <p role="status">
        共 {marks.length} 处{without > 0 && `，${without} 处还没有选理由`}。
      </p>
      {marks.length === 0 && changes && (
        <p className="quiet">在页面上框选，或者查找词语、填写位置。每一处都要有理由。</p>
      )}
      <ol className="bare mark-lines">
        {marks.slice(first, first + AT_ONCE).map((mark, i) => (
          // A mark has no name but its place in the list.
          // biome-ignore lint/suspicious/noArrayIndexKey: the place is what a mark is known by
          <MarkLine key={first + i} {...{ redaction, marking, setPage, changes, terms, mark }} index={first + i} />
        ))}
      </ol>
      {last > 1 && (
        <Pagination
          size="small"
          current={Math.min(from, last)}
          total={marks.length}
          pageSize={AT_ONCE}
          showSizeChanger={false}
          onChange={setFrom}
        />
      )}
    </section>
  )
}

function MarkLine({
  redaction,
  marking,
  setPage,
  changes,
  terms,
  mark,
  index,
}: Props & { readonly mark: Mark; readonly index: number }) {
  const title = markTitle(mark, index, unitOf(redaction.format))
  const places = terms.find((each) => each.index === index)?.places
  const wrong = redaction.refusing?.marks.includes(index + 1) && !marking.unsaved
  return (
    <li className={marking.chosen === index ? 'chosen' : ''}>
      {mark.kind === 'rectangle' ? (
        <button
          type="button"
          className="as-link"
          onClick={() => {
            setPage(mark.page)
            marking.choose(index)
          }}
        >
          {title}
        </button>
      ) : (
        <span>
          {title}
          {places && <span className="quiet">（{placesWords(places)}）</span>}
        </span>
      )}
      {wrong && <span className="state state-overdue">● 需要改正</span>}
      {changes ? (
        <div className="mark-acts">
          <ReasonSelect
            label={`第 ${index + 1} 处的理由`}
            reasons={redaction.reasons}
            value={mark.reason}
            none="请选择理由"
            onChange={(reason) => marking.change(index, { ...mark, reason })}
          />
          <Button aria-label={`删除第 ${index + 1} 处标记`} onClick={() => marking.remove(index)}>
            删除
          </Button>
        </div>
      ) : (
        <div className="quiet">{reasonWords(redaction, mark.reason)}</div>
      )}
    </li>
  )
}

/** 3 处，第 1、2 页 */
function placesWords(places: Places): string {
  if (places.length === 0) return '全文没有找到'
  const pages = [...new Set(places.flat().map(({ page }) => page))].sort((a, b) => a - b)
  const named = pages.slice(0, MOST_PAGES_NAMED).join('、')
  return `${places.length} 处，第 ${named} 页${pages.length > MOST_PAGES_NAMED ? '等' : ''}`
}
