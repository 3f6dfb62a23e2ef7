import { useQueries } from '@tanstack/react-query'
import { Link, useSearchParams } from 'react-router'
import { useSession } from '../api/session.ts'
import { type Finder, type Hit, mayAny } from '../app/area.ts'
import { AREAS } from '../app/areas.ts'
import { menuFor } from '../app/menu.ts'
import { EmptyState } from '../parts/empty-state.tsx'
import { Loading } from '../parts/loading.tsx'
import { Page } from '../parts/page.tsx'
import { ProblemAlert } from '../parts/problem-alert.tsx'

/** What every area finds for the words, group by group, and the pages of that name. */
export function SearchPage() {
  const [params] = useSearchParams()
  const words = params.get('q')?.trim() ?? ''
  const finders = useFinders()
  const found = useQueries({
    queries: finders.map((finder) => ({
      queryKey: ['search', finder.label, words],
      queryFn: () => finder.find(words),
      enabled: words !== '',
    })),
  })
  const hits = found.reduce((sum, { data }) => sum + (data?.length ?? 0), 0)
  const waiting = words !== '' && found.some(({ isPending }) => isPending)
  return (
    <Page title={words ? `搜索“${words}”` : '搜索'}>
      <p className="count" role="status">
        {words && !waiting ? `找到 ${hits} 项` : ''}
      </p>
      {waiting && <Loading what="搜索结果" />}
      {found.map(({ data, error }, index) => {
        const label = finders[index]?.label ?? ''
        return <Group key={label} label={label} hits={data ?? []} error={error} />
      })}
      {(words === '' || (!waiting && hits === 0 && found.every(({ error }) => !error))) && (
        <EmptyState
          what={words === '' ? '在上面的搜索框中输入要找的内容，然后按回车。' : '没有找到。'}
          how="可以换一个说法，或只输入名称中的几个字。"
        />
      )}
    </Page>
  )
}

function Group({ label, hits, error }: { label: string; hits: readonly Hit[]; error: unknown }) {
  if (hits.length === 0 && !error) return null
  return (
    <section>
      <h2>{label}</h2>
      <ProblemAlert error={error} />
      <ul className="hits">
        {hits.map((hit) => (
          <li key={hit.to}>
            {hit.outside ? <a href={hit.to}>{hit.title}</a> : <Link to={hit.to}>{hit.title}</Link>}
            <span className="quiet"> {hit.note}</span>
          </li>
        ))}
      </ul>
    </section>
  )
}

/** Those of the areas that this person may use, and the pages of the console itself. */
function useFinders(): readonly Finder[] {
  const session = useSession()
  const pages: Finder = {
    label: '页面',
    find: async (words) =>
      menuFor(session)
        .flatMap(([section, entries]) => entries.map((entry) => ({ ...entry, note: section })))
        .filter(({ label, note }) => label.includes(words) || note.includes(words))
        .map(({ label, note, to }) => ({ title: label, note, to })),
  }
  return [...AREAS.flatMap((area) => area.finders ?? []).filter((finder) => mayAny(session, finder.acts)), pages]
}
