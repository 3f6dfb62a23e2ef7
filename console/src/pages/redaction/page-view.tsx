import { useState } from 'react'
import { PageBar } from './page-bar.tsx'
import { PageImage } from './page-image.tsx'
import { PageMarks } from './page-marks.tsx'
import type { CaseRedaction, Reason, RedactionPlace } from './redaction-api.ts'
import type { TermPlaces } from './term-places.ts'
import type { Marking } from './use-marking.ts'

interface Props {
  readonly place: RedactionPlace
  readonly redaction: CaseRedaction
  readonly marking: Marking
  readonly page: number
  readonly setPage: (page: number) => void
  readonly reason: Reason
  readonly changes: boolean
  readonly terms: readonly TermPlaces[]
}

const isCoarse = (): boolean => window.matchMedia('(pointer: coarse)').matches

/** A page as it will be released where nothing is marked, with the marks over it. */
export function PageView({ place, redaction, marking, page, setPage, reason, changes, terms }: Props) {
  const [zoom, setZoom] = useState(1)
  // A finger moves the page unless it was told to draw.
  const [draws, setDraws] = useState(() => !isCoarse())
  const sheet = redaction.sheets[page - 1]
  if (!sheet) return null
  return (
    <section aria-labelledby="page-view" className="redaction-page">
      <h2 id="page-view" className="unseen">
        页面
      </h2>
      <PageBar
        {...{ page, setPage, zoom, setZoom, draws }}
        pages={redaction.sheets.length}
        setDraws={changes ? setDraws : null}
      />
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls has to be reachable by keyboard */}
      <section className="sheet-frame" aria-label={`第 ${page} 页的图像`} tabIndex={0}>
        <div className="sheet" style={{ width: `${zoom * 100}%`, aspectRatio: `${sheet.width} / ${sheet.height}` }}>
          <PageImage place={place} page={page} zoom={zoom} />
          <PageMarks
            {...{ redaction, marking, page, sheet, reason, terms }}
            draws={changes && draws}
            changes={changes}
          />
        </div>
      </section>
      {redaction.state === 'released' && <p className="quiet">这里显示的是原件和标记；公开件请下载查看。</p>}
      {changes && (
        <p className="quiet">
          {draws ? '按住拖动即框选一处。' : '先按“框选”，再用手指拖动。'}
          选中一处标记后：方向键移动，Shift 加方向键改变大小，Delete 删除。
        </p>
      )}
    </section>
  )
}
