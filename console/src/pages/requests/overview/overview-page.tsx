import { useQuery } from '@tanstack/react-query'
import { Link } from 'react-router'
import { answer } from '../../../api/answer.ts'
import { api } from '../../../api/client.ts'
import type { components } from '../../../api/schema.ts'
import { EmptyState } from '../../../parts/empty-state.tsx'
import { Loading } from '../../../parts/loading.tsx'
import { Page } from '../../../parts/page.tsx'
import { ProblemAlert } from '../../../parts/problem-alert.tsx'
import { REQUESTS_KEY } from '../requests-api.ts'
import '../../../parts/figures-table.css'

type Line = components['schemas']['RequestOverview']['bodies'][number]

const COUNTS = [
  { key: 'overdue', title: '超期', state: 'overdue' },
  { key: 'soon', title: '将到期', state: 'soon' },
  { key: 'receipt', title: '待确定收到之日', state: 'receipt' },
  { key: 'urged', title: '督办没有回应', state: 'urged' },
] as const

/** 第四十七条: how the requests of each body stand, the most overdue first; each figure opens its requests, which are urged in their files. */
export function OverviewPage() {
  const { data, error, refetch } = useQuery({
    queryKey: [...REQUESTS_KEY, 'overview'],
    queryFn: () => answer(api.GET('/api/v1/requests/overview')),
  })
  return (
    <Page title="各机关办理情况" actions={<Link to="/requests?state=urged">督办中的申请</Link>}>
      <ProblemAlert error={error} retry={() => void refetch()} />
      {!data && !error && <Loading what="办理情况" />}
      {data && data.bodies.length === 0 && (
        <EmptyState what="还没有申请。" how="所辖机关登记的申请在这里按机关汇总；点开数字看是哪几件，在案卷里督办。" />
      )}
      {data && data.bodies.length > 0 && <Bodies lines={data.bodies} />}
    </Page>
  )
}

function Bodies({ lines }: { readonly lines: readonly Line[] }) {
  return (
    <>
      <p>数字点开是有关的申请；要督办的，打开申请，在案卷里写明要求。</p>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls has to be reachable by keyboard */}
      <section className="figures-wide" tabIndex={0} aria-label="各机关">
        <table className="plain-table">
          <thead>
            <tr>
              <th scope="col">机关</th>
              {COUNTS.map(({ key, title }) => (
                <th key={key} scope="col" className="figure">
                  {title}
                </th>
              ))}
              <th scope="col" className="figure">
                没有办结
              </th>
            </tr>
          </thead>
          <tbody>
            {lines.map((line) => (
              <tr key={line.code}>
                <th scope="row">
                  <Link to={`/requests?body=${encodeURIComponent(line.code)}`}>{line.name}</Link>
                </th>
                {COUNTS.map(({ key, title, state }) => (
                  <td key={key} className="figure">
                    {line[key] > 0 ? (
                      <Link
                        to={`/requests?body=${encodeURIComponent(line.code)}&state=${state}`}
                        aria-label={`${line.name}${title} ${line[key]} 件`}
                      >
                        {line[key]}
                      </Link>
                    ) : (
                      0
                    )}
                  </td>
                ))}
                <td className="figure">{line.open}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </section>
    </>
  )
}
