import { Button, InputNumber } from 'antd'

const ZOOMS: readonly number[] = [1, 1.5, 2, 3]

interface Props {
  readonly page: number
  readonly pages: number
  readonly setPage: (page: number) => void
  readonly zoom: number
  readonly setZoom: (zoom: number) => void
  readonly draws: boolean
  /** Null where nothing may be marked. */
  readonly setDraws: ((draws: boolean) => void) | null
}

/** Which page, how large, and whether a pointer draws or moves. */
export function PageBar({ page, pages, setPage, zoom, setZoom, draws, setDraws }: Props) {
  const at = ZOOMS.indexOf(zoom)
  const zoomTo = (index: number) => setZoom(ZOOMS[index] ?? zoom)
  return (
    <div className="page-bar">
      {pages > 1 && (
        <>
          <Button disabled={page <= 1} onClick={() => setPage(page - 1)}>
            上一页
          </Button>
          <span>
            第{' '}
            <InputNumber
              aria-label="页码"
              min={1}
              max={pages}
              precision={0}
              value={page}
              onChange={(value) => value && setPage(value)}
            />{' '}
            页，共 {pages} 页
          </span>
          <Button disabled={page >= pages} onClick={() => setPage(page + 1)}>
            下一页
          </Button>
        </>
      )}
      <Button disabled={at <= 0} onClick={() => zoomTo(at - 1)}>
        缩小
      </Button>
      <span>{Math.round(zoom * 100)}%</span>
      <Button disabled={at >= ZOOMS.length - 1} onClick={() => zoomTo(at + 1)}>
        放大
      </Button>
      {setDraws && (
        <Button aria-pressed={draws} type={draws ? 'primary' : 'default'} onClick={() => setDraws(!draws)}>
          框选
        </Button>
      )}
    </div>
  )
}
