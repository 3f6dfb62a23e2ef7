import type { ReactElement } from 'react'
import { type CellRun, cellRuns, rowOfLabel } from './cell-runs.ts'
import type { ReportMarks } from './marks.ts'
import { placeInWords } from './words.ts'

interface Props {
  readonly paths: readonly string[]
  readonly marks: ReportMarks
}

const MOST_RUNS = 8

/** Cells by name, each the way to itself in the table, with its place in the original. As items of a list. */
export function CellLinks({ paths, marks }: Props): ReactElement {
  const runs = cellRuns(paths.filter((path) => marks.holds(path)))
  const more = runs.slice(MOST_RUNS).reduce((count, run) => count + run.paths.length, 0)
  return (
    <>
      {runs.slice(0, MOST_RUNS).map((run) => (
        <li key={run.paths[0]}>
          <RunLink run={run} marks={marks} />
        </li>
      ))}
      {more > 0 && <li>另有 {more} 格</li>}
    </>
  )
}

function RunLink({ run, marks }: { readonly run: CellRun; readonly marks: ReportMarks }): ReactElement {
  const [first = ''] = run.paths
  const { column, ...row } = marks.cellAt(first)?.place ?? {}
  const place = placeInWords(run.together || column === undefined ? row : { ...row, column })
  const label = marks.labelOf(first)
  return (
    <>
      <a href={`#${first}`}>{run.together ? `${rowOfLabel(label)}${run.paths.length} 格` : label}</a>
      {place && <span className="quiet">（原文{place}）</span>}
    </>
  )
}
