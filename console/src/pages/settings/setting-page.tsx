import { useQuery } from '@tanstack/react-query'
import { Link, useParams } from 'react-router'
import { dayWords, instantWords } from '../../parts/day-words.ts'
import { Loading } from '../../parts/loading.tsx'
import { Page } from '../../parts/page.tsx'
import { ProblemAlert } from '../../parts/problem-alert.tsx'
import './settings.css'
import { Evidence } from './evidence.tsx'
import { GiveUpForm } from './give-up-form.tsx'
import { SettingChange } from './setting-change.tsx'
import { loadSetting, SETTINGS_KEY, type SettingDetail } from './settings-api.ts'
import { bodySearch, useBody } from './use-body.ts'

/** One setting: what holds, a form to change it, and every decision about it. */
export function SettingPage() {
  const { key = '' } = useParams()
  const body = useBody()
  const { data, error, refetch } = useQuery({
    queryKey: [...SETTINGS_KEY, body, key],
    queryFn: () => loadSetting(key, body),
  })
  return (
    <Page
      title={data?.label ?? '设置'}
      actions={<Link to={`/settings${bodySearch(body)}${data ? `&group=${data.group}` : ''}`}>返回全部设置</Link>}
    >
      <ProblemAlert error={error} retry={() => void refetch()} />
      {!data && !error && <Loading what="设置" />}
      {data && <Detail setting={data} />}
    </Page>
  )
}

function Detail({ setting }: { readonly setting: SettingDetail }) {
  const { body, told, article, shown, origin, evidence, mayChange } = setting
  return (
    <>
      <p className="measure">{told}</p>
      <dl className="facts">
        <dt>机关</dt>
        <dd>{body.name}</dd>
        {article && (
          <>
            <dt>条款</dt>
            <dd>{article}</dd>
          </>
        )}
        <dt>现在的值</dt>
        <dd>{shown}</dd>
        <dt>来自</dt>
        <dd>
          {origin.words}
          {origin.fromDay && `，自${dayWords(origin.fromDay)}起`}
          <Evidence evidence={evidence} />
        </dd>
      </dl>
      {mayChange ? <SettingChange setting={setting} /> : <p className="quiet">您的岗位可以查看，不能修改这项设置。</p>}
      {mayChange && setting.history[0] && !setting.history[0].gaveUp && <GiveUpForm setting={setting} />}
      <History setting={setting} />
    </>
  )
}

function History({ setting: { key, body, form, history } }: { readonly setting: SettingDetail }) {
  const query = body.code === null ? '' : `body=${encodeURIComponent(body.code)}&`
  return (
    <section>
      <h2>历史</h2>
      {history.length === 0 && <p className="quiet">{body.name}没有单独设置过。</p>}
      <ol className="history">
        {history.map((each) => (
          <li key={each.version} value={each.version}>
            <div>
              {form.kind === 'letter-template' && !each.gaveUp ? (
                <a href={`/api/v1/settings/${key}/template?${query}version=${each.version}`}>{each.shown}</a>
              ) : (
                each.shown
              )}
              <span className="quiet apart">
                {each.stateWords}，自{dayWords(each.fromDay)}起
              </span>
            </div>
            <div className="quiet">
              {each.changedBy ?? '服务器上的命令'} · {instantWords(each.changedAt)} · {each.reason}
            </div>
          </li>
        ))}
      </ol>
    </section>
  )
}
