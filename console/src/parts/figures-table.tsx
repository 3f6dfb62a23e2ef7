import { Link } from 'react-router'
import './figures-table.css'

interface Behind {
  readonly id: string
  readonly href: string
  readonly title: string
}

/** Figures of the annual report with what is behind each. */
export interface Figures {
  readonly year: number
  readonly provisional: boolean
  readonly columns: readonly { readonly key: string; readonly label: string }[]
  readonly groups: readonly {
    readonly key: string
    readonly label: string
    readonly cells: readonly {
      readonly path: string
      readonly key: string
      readonly figure: number
      readonly cases: readonly Behind[]
    }[]
  }[]
  readonly leftOut: readonly (Behind & { readonly words: string })[]
  readonly readings: readonly string[]
}

interface Props {
  readonly figures: Figures
  /** 表四 */
  readonly name: string
  readonly caption: string
  /** What is counted: 案件, 申请. */
  readonly what: string
}

/** The cells, then what is behind each, then what isn't counted and how it was counted. */
export function FiguresTable({ figures, name, caption, what }: Props) {
  const { columns, groups, leftOut, readings, provisional } = figures
  const behind = groups.flatMap(({ label, cells }) =>
    cells
      .filter(({ key, figure }) => key !== 'total' && figure > 0)
      .map((cell) => ({ ...cell, title: `${label}·${columns.find(({ key }) => key === cell.key)?.label}` })),
  )
  const opens = new Set(behind.map(({ path }) => path))
  return (
    <>
      {provisional && <p>这个年度还没有结束，按现有记录推算到 12 月 31 日，以后会变动。</p>}
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls has to be reachable by keyboard */}
      <section className="figures-wide" tabIndex={0} aria-label={name}>
        <table className="plain-table">
          <caption>{caption}</caption>
          <thead>
            <tr>
              <th scope="col">种类</th>
              {columns.map(({ key, label }) => (
                <th key={key} scope="col" className="figure">
                  {label}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {groups.map(({ key, label, cells }) => (
              <tr key={key}>
                <th scope="row">{label}</th>
                {cells.map(({ path, figure }) => (
                  <td key={path} className="figure">
                    {opens.has(path) ? <a href={`#${path}`}>{figure}</a> : figure}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </section>
      <h2>数字里的{what}</h2>
      {behind.length === 0 && <p>这个年度没有计入的{what}。</p>}
      {behind.map(({ path, title, figure, cases }) => (
        <section key={path} id={path} aria-label={title}>
          <h3>
            {title}：{figure} 件
          </h3>
          <ul className="bare">
            {cases.map((one) => (
              <li key={one.id}>
                <Link to={one.href}>{one.title}</Link>
              </li>
            ))}
          </ul>
        </section>
      ))}
      {leftOut.length > 0 && (
        <>
          <h2>没有计入的{what}</h2>
          <ul className="bare">
            {leftOut.map((one) => (
              <li key={one.id}>
                <Link to={one.href}>{one.title}</Link>：{one.words}
              </li>
            ))}
          </ul>
        </>
      )}
      <h2>没有写明处所用的口径</h2>
      <ul>
        {readings.map((reading) => (
          <li key={reading}>{reading}</li>
        ))}
      </ul>
    </>
  )
}
