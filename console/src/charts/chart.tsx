import { lazy, Suspense } from 'react'
import { Loading } from '../parts/loading.tsx'
import type { BarChartProps } from './bar-chart.tsx'

const BarChart = lazy(async () => ({ default: (await import('./bar-chart.tsx')).BarChart }))

/** A chart with its finding as the title. The table it was drawn from stands beside it, on the page that shows it. */
export function Chart(props: BarChartProps) {
  return (
    <figure className="chart">
      <figcaption>{props.title}</figcaption>
      <Suspense fallback={<Loading what="图表" />}>
        <BarChart {...props} />
      </Suspense>
    </figure>
  )
}
