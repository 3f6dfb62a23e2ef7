import { useQueries } from '@tanstack/react-query'
import { useRef } from 'react'
import { Link, useSearchParams } from 'react-router'
import { answer } from '../api/answer.ts'
import { api } from '../api/client.ts'
import { useSession } from '../api/session.ts'
import { type Finder, type Hit, mayAny } from '../app/area.ts'
import { AREAS } from '../app/areas.ts'
import { menuFor } from '../app/menu.ts'
import { ROW_LINK, useRowKeys } from '../list/row-keys.ts'
import { EmptyState } from '../parts/empty-state.tsx'
import { Loading } from '../parts/loading.tsx'
import { Page } from '../parts/page.tsx'
import { ProblemAlert } from '../parts/problem-alert.tsx'

/** What every area finds for the words, group by group, and the pages of that name. */
export function SearchPage() {
  const [params] = useSearchParams()
  const words = params.get('q')?.trim() ?? ''
  const finders = useFinders()
  const frame = useRef<HTMLDivElement>(null)
  useRowKeys(frame)
  const found = useQueries({
    queries: finders.map((finder) => ({
      queryKey: ['search', finder.label, words],
      queryFn: () => finder.find(words),
      enabled: words !== '',
    })),
  })
  /** What two finders found is shown where the first did. */
  const isFirst = (hit: Hit, at: number) =>
    !found.slice(0, at).some(({ data }) => data?.some(({ to }) => to === hit.to))
  const hits = new Set(found.flatMap(({ data }) => data?.map(({ to }) => to) ?? [])).size
  const waiting = words !== '' && found.some(({ isPending }) => isPending)
  return (
    <Page title={words ? `搜索“${words}”` : '搜索'}>
      <p className="count" role="status">
        {words && !waiting ? `找到 ${hits} 项` : ''}
      </p>
      {waiting && <Loading what="搜索结果" />}
      <div ref={frame}>
        {found.map(({ data = [], error }, index) => {
          const label = finders[index]?.label ?? ''
          return <Group key={label} label={label} hits={data.filter((hit) => isFirst(hit, index))} error={error} />
        })}
      </div>
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
            {hit.outside ? (
              <a href={hit.to} {...{ [ROW_LINK]: '' }}>
                {hit.title}
              </a>
            ) : (
              <Link to={hit.to} {...{ [ROW_LINK]: '' }}>
                {hit.title}
              </Link>
            )}
            <span className="quiet">{hit.note}</span>
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
  const areas = AREAS.flatMap((area) => area.finders ?? []).filter((finder) => mayAny(session, finder.acts))
  return [...areas, { label: '其他', find: findAnything }, pages]
}

/** What the server finds over everything that the person may see. */
async function findAnything(words: string): Promise<readonly Hit[]> {
  const { items } = await answer(api.GET('/api/v1/search', { params: { query: { q: words } } }))
  return items.map(({ title, kindLabel, note, href }) => ({ title, note: `${kindLabel} · ${note}`, to: href }))
}
