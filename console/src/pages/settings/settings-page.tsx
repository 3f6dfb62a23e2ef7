import { useQuery } from '@tanstack/react-query'
import { Link, useSearchParams } from 'react-router'
import { dayWords } from '../../parts/day-words.ts'
import { Loading } from '../../parts/loading.tsx'
import { Page } from '../../parts/page.tsx'
import { ProblemAlert } from '../../parts/problem-alert.tsx'
import './settings.css'
import { BodyChoice } from './body-choice.tsx'
import { Evidence } from './evidence.tsx'
import { loadSettings, SETTINGS_KEY, type SettingItem } from './settings-api.ts'
import { bodySearch, useBody } from './use-body.ts'

/** The settings of a body or of the platform, a group at a time: what holds, where it comes from, how far it is backed. */
export function SettingsPage() {
  const body = useBody()
  const [search] = useSearchParams()
  const { data, error, refetch } = useQuery({
    queryKey: [...SETTINGS_KEY, body],
    queryFn: () => loadSettings(body),
  })
  const group = data?.groups.find(({ key }) => key === search.get('group')) ?? data?.groups[0]
  return (
    <Page title={data ? `设置和口径：${data.body.name}` : '设置和口径'}>
      <BodyChoice body={body} />
      <p className="quiet measure">
        机关没有单独设置的，沿用上级机关的，再沿用平台的。规定没有写明、或者没有核到原文的，逐项标明；改动有历史，以前的值不会丢失。
      </p>
      <ProblemAlert error={error} retry={() => void refetch()} />
      {!data && !error && <Loading what="设置" />}
      {data && (
        <nav aria-label="设置的分组" className="setting-groups">
          {data.groups.map(({ key, label }) => (
            <Link
              key={key}
              to={`/settings${bodySearch(data.body.code)}&group=${key}`}
              {...(key === group?.key ? { 'aria-current': 'true' as const } : {})}
            >
              {label}
            </Link>
          ))}
        </nav>
      )}
      {data && group && (
        <section>
          <h2>{group.label}</h2>
          <ul className="settings">
            {data.items
              .filter((item) => item.group === group.key)
              .map((item) => (
                <Line key={item.key} item={item} to={`/settings/${item.key}${bodySearch(data.body.code)}`} />
              ))}
          </ul>
        </section>
      )}
    </Page>
  )
}

function Line({ item, to }: { readonly item: SettingItem; readonly to: string }) {
  const { label, shown, origin, planned, article } = item
  return (
    <li>
      <div>
        <Link to={to}>{label}</Link>
        {article && <span className="quiet apart">{article}</span>}
      </div>
      <div>
        {shown}
        <span className="quiet apart">
          {origin.words}
          {origin.fromDay && `，自${dayWords(origin.fromDay)}起`}
        </span>
      </div>
      {planned && <div>将自{dayWords(planned)}起改变</div>}
      <Evidence evidence={item.evidence} />
    </li>
  )
}
