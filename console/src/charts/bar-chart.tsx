import { BarChart as Bars } from 'echarts/charts'
import { AriaComponent, GridComponent } from 'echarts/components'
import { init, use } from 'echarts/core'
import { CanvasRenderer } from 'echarts/renderers'
import { useEffect, useRef } from 'react'
import { usePreferences, useScheme } from '../look/preferences.ts'
import { ROLES, type Roles, SANS, TYPE_SIZE } from '../look/roles.ts'

use([Bars, GridComponent, AriaComponent, CanvasRenderer])

export interface BarChartProps {
  /** The finding, not the subject: 2024年新收 132 件，比上年多 12 件. */
  readonly title: string
  /** 件 */
  readonly unit: string
  /** `null`: not known, no bar. */
  readonly bars: readonly { readonly name: string; readonly value: number | null }[]
}

/** Bars from zero with their figures on them. Reached only through chart.tsx, since the library is as big as all the rest. */
export function BarChart({ title, unit, bars }: BarChartProps) {
  const frame = useRef<HTMLDivElement>(null)
  const scheme = useScheme()
  const { large } = usePreferences()
  useEffect(() => {
    if (!frame.current) return
    const chart = init(frame.current, null, { renderer: 'canvas' })
    chart.setOption(optionOf({ title, unit, bars }, ROLES[scheme], large ? TYPE_SIZE.large : TYPE_SIZE.normal))
    const resized = new ResizeObserver(() => chart.resize())
    resized.observe(frame.current)
    return () => {
      resized.disconnect()
      chart.dispose()
    }
  }, [title, unit, bars, scheme, large])
  return <div ref={frame} className="chart-canvas" role="img" aria-label={title} />
}

function optionOf({ unit, bars }: BarChartProps, roles: Roles, fontSize: number) {
  const text = { color: roles.ink, fontSize, fontFamily: SANS }
  return {
    animation: false,
    textStyle: text,
    aria: { enabled: false, decal: { show: true } },
    grid: { top: fontSize * 2, right: 0, bottom: fontSize * 2, left: 0, containLabel: true },
    xAxis: {
      type: 'category',
      data: bars.map(({ name }) => name),
      axisLabel: text,
      axisTick: { show: false },
      axisLine: { lineStyle: { color: roles.edge } },
    },
    yAxis: {
      type: 'value',
      min: 0,
      name: unit,
      nameTextStyle: text,
      axisLabel: text,
      splitLine: { lineStyle: { color: roles.line } },
    },
    series: [
      {
        type: 'bar',
        data: bars.map(({ value }) => value),
        barMaxWidth: fontSize * 4,
        itemStyle: { color: roles.blue },
        label: { show: true, position: 'top', ...text },
      },
    ],
  }
}
