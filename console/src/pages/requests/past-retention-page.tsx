import { useQuery, useQueryClient } from '@tanstack/react-query'
import { Link } from 'react-router'
import { answer } from '../../api/answer.ts'
import { api } from '../../api/client.ts'
import { ConfirmAct } from '../../parts/confirm-act.tsx'
import { dayWords } from '../../parts/day-words.ts'
import { EmptyState } from '../../parts/empty-state.tsx'
import { Loading } from '../../parts/loading.tsx'
import { Page } from '../../parts/page.tsx'
import { ProblemAlert } from '../../parts/problem-alert.tsx'
import { disposeApplicants, REQUESTS_KEY } from './requests-api.ts'
import './requests.css'

const KEY = [...REQUESTS_KEY, 'past-retention'] as const

/** Files whose applicants have been kept as long as they may be; destroyed one by one, each recorded. */
export function PastRetentionPage() {
  const client = useQueryClient()
  const { data, error, refetch } = useQuery({
    queryKey: KEY,
    queryFn: () => answer(api.GET('/api/v1/requests/past-retention')),
  })
  return (
    <Page title="申请人信息到期">
      <p className="quiet">
        个人信息保护法第十九条：保存期限应当为实现处理目的所必要的最短时间。几年没有规定，按本机关的设置
        {data && `（${data.evidence}）`}；自办结次年起算。
      </p>
      <ProblemAlert error={error} retry={() => void refetch()} />
      {!data && !error && <Loading what="到期的案卷" />}
      {data?.periods.map(({ bodyCode, bodyName, periods }) => (
        <p key={bodyCode}>
          {bodyName}：{periods.map(({ label, years }) => `${label} ${years} 年`).join('；')}
        </p>
      ))}
      {data && data.items.length === 0 && (
        <EmptyState
          what="现在没有到期的案卷。"
          how="保管期限届满的会列在这里，确认后销毁申请人信息，案卷的事实保留。"
        />
      )}
      {data && data.items.length > 0 && (
        <table className="plain-table past-retention">
          <thead>
            <tr>
              <th scope="col">编号</th>
              <th scope="col">机关</th>
              <th scope="col">办结</th>
              <th scope="col">可以销毁</th>
              <th scope="col">办理</th>
            </tr>
          </thead>
          <tbody>
            {data.items.map((item) => (
              <tr key={item.requestId}>
                <th scope="row">
                  <Link to={item.href}>{item.number}</Link>
                </th>
                <td>{item.bodyName}</td>
                <td>{dayWords(item.endedOn)}</td>
                <td>{dayWords(item.since)}起</td>
                <td>
                  <ConfirmAct
                    label="销毁申请人信息"
                    effect={`${item.number} 的姓名、证件、联系方式将不可恢复地删除；编号、内容、办理过程保留。`}
                    act={async () => {
                      await disposeApplicants({ body: item.bodyCode ?? '', id: item.requestId })
                      await client.invalidateQueries({ queryKey: REQUESTS_KEY })
                    }}
                  />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </Page>
  )
}
