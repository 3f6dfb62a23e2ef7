import { Button, InputNumber } from 'antd'
import { useState } from 'react'
import type { CaseRedaction, Reason } from './redaction-api.ts'
import type { Marking } from './use-marking.ts'
import { boxSize, tidyBox, unitOf } from './words.ts'

interface Props {
  readonly redaction: CaseRedaction
  readonly marking: Marking
  readonly page: number
  readonly setPage: (page: number) => void
  readonly reason: Reason
}

const SIDES = [
  ['left', '距左'],
  ['top', '距上'],
  ['width', '宽'],
  ['height', '高'],
] as const
type Side = (typeof SIDES)[number][0]

/** A rectangle by its numbers, for whoever doesn't draw. */
export function AddPlace({ redaction, marking, page, setPage, reason }: Props) {
  const unit = unitOf(redaction.format)
  const [given, setGiven] = useState<Readonly<Partial<Record<Side, number>>>>({})
  const [told, setTold] = useState('')
  const sheet = redaction.sheets[page - 1]
  const add = () => {
    const { left, top, width, height } = given
    if (!sheet || left === undefined || top === undefined || !width || !height) {
      setTold('请填写四个数，宽和高要大于 0。')
      return
    }
    const { size } = unit
    const sides = { left: left * size, top: top * size, right: (left + width) * size, bottom: (top + height) * size }
    const box = tidyBox(sides, sheet)
    const inside = boxSize(box)
    if (inside.width < 1 || inside.height < 1) {
      setTold('这个位置在页面以外，没有添加。请核对四个数。')
      return
    }
    marking.add({ kind: 'rectangle', page, ...box, reason })
    setTold(`已在第 ${page} 页添加一处标记。`)
  }
  const [most, high] = sheet ? [sheet.width, sheet.height].map((side) => Math.round(side / unit.size)) : []
  return (
    <details className="redaction-form">
      <summary>按位置添加（不用鼠标）</summary>
      <p className="quiet">
        单位是{unit.word}，从页面左上角算起；这一页宽 {most}、高 {high} {unit.word}。
      </p>
      <div className="place-fields">
        {redaction.sheets.length > 1 && (
          <label htmlFor="place-page">
            页
            <InputNumber
              id="place-page"
              min={1}
              max={redaction.sheets.length}
              precision={0}
              value={page}
              onChange={(value) => value && setPage(value)}
            />
          </label>
        )}
        {SIDES.map(([side, label]) => (
          <label key={side} htmlFor={`place-${side}`}>
            {label}
            <InputNumber
              id={`place-${side}`}
              min={0}
              value={given[side] ?? null}
              onChange={(value) => setGiven((all) => ({ ...all, [side]: value ?? undefined }) as typeof given)}
            />
          </label>
        ))}
      </div>
      <Button onClick={add}>添加这处标记</Button>
      <p role="status">{told}</p>
    </details>
  )
}
