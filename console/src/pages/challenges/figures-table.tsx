import { Link } from 'react-router'
import type { ChallengeFigures } from './challenges-api.ts'

/** The cells of table four, then the cases behind each, then what isn't counted and how it was counted. */
export function FiguresTable({ figures }: { readonly figures: ChallengeFigures }) {
  const { bodyName, year, columns, groups, leftOut, readings, provisional } = figures
  const behind = groups.flatMap(({ label, cells }) =>
    cells
      .filter(({ key, figure }) => key !== 'total' && figure > 0)
      .map((cell) => ({ ...cell, title: `${label}·${columns.find(({ key }) => key === cell.key)?.label}` })),
  )
  return (
    <>
      {provisional && <p>这个年度还没有结束，按现有记录推算到 12 月 31 日，以后会变动。</p>}
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls has to be reachable by keyboard */}
      <section className="challenge-wide" tabIndex={0} aria-label="表四">
        <table className="plain-table">
          <caption>
            {bodyName}
            {year}年度政府信息公开行政复议、行政诉讼情况
          </caption>
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
                    {figure}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </section>
      <h2>数字里的案件</h2>
      {behind.length === 0 && <p>这个年度没有计入的案件。</p>}
      {behind.map(({ path, title, figure, cases }) => (
        <section key={path} aria-label={title}>
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
          <h2>没有计入的案件</h2>
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
