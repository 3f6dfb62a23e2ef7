import { useQueryClient } from '@tanstack/react-query'
import { Alert } from 'antd'
import { Link, useParams } from 'react-router'
import { answer } from '../../api/answer.ts'
import { api } from '../../api/client.ts'
import { useMay } from '../../api/session.ts'
import { ConfirmAct } from '../../parts/confirm-act.tsx'
import { dayWords } from '../../parts/day-words.ts'
import { Loading } from '../../parts/loading.tsx'
import { Page } from '../../parts/page.tsx'
import { ProblemAlert } from '../../parts/problem-alert.tsx'
import { FactsList } from './facts-list.tsx'
import { labelOf, ORGANISATIONS_KEY, type OrganisationInFull, useOrganisation, useWords } from './organisations-api.ts'
import './organisations.css'

/** One body: what is known, what is to be looked at, its history. */
export function OrganisationPage() {
  const { body = '' } = useParams()
  const { data, error, refetch } = useOrganisation(body)
  return (
    <Page title={data?.facts.name ?? '机关'} actions={data && <Actions organisation={data} />}>
      <ProblemAlert error={error} retry={() => void refetch()} />
      {!data && !error && <Loading what="机关" />}
      {data && <Sections organisation={data} />}
    </Page>
  )
}

interface Props {
  readonly organisation: OrganisationInFull
}

function Actions({ organisation: { code, may, exists } }: Props) {
  const seesPeople = useMay('person.view')
  return (
    <>
      {may.includes('organisation.change') && exists && <Link to={`/organisations/${code}/change`}>修改、更名</Link>}
      {may.includes('organisation.contact') && exists && (
        <Link to={`/organisations/${code}/contact`}>修改联系方式</Link>
      )}
      {may.includes('organisation.succeed') && exists && (
        <Link to={`/organisations/${code}/succession`}>登记合并、拆分、撤销</Link>
      )}
      {seesPeople && <Link to={`/people?body=${code}`}>本机关的人员</Link>}
      <a href={`/bodies/${code}`}>网站上的页面</a>
    </>
  )
}

function Sections({ organisation }: Props) {
  const { exists, endedAfter, names, remarks, carryOver, contact } = organisation
  const words = useWords()
  return (
    <>
      {!exists && endedAfter && (
        <Alert
          type="info"
          showIcon
          message={`这个机关存续到${dayWords(endedAfter)}。${names.answering ? `现在由${names.answering.name}承接。` : '没有承接的机关。'}`}
        />
      )}
      {remarks.length > 0 && (
        <section>
          <h2>需要核对（{remarks.length} 项）</h2>
          <ul>
            {remarks.map(({ field, message }) => (
              <li key={field + message}>{message}</li>
            ))}
          </ul>
        </section>
      )}
      <section>
        <h2>登记内容</h2>
        <FactsList organisation={organisation} words={words} />
      </section>
      <section>
        <h2>政府信息公开工作机构</h2>
        <dl className="facts">
          {Object.entries(words?.contact ?? {}).map(([field, label]) => (
            <div key={field} className="fact">
              <dt>{label}</dt>
              <dd>{contact[field as keyof typeof contact] ?? <span className="quiet">尚未登记</span>}</dd>
            </div>
          ))}
        </dl>
      </section>
      <History organisation={organisation} />
      <Parts organisation={organisation} />
      {carryOver.length > 0 && (
        <section>
          <h2>机构撤并与上年结转</h2>
          <ul>
            {carryOver.map(({ year, message }) => (
              <li key={year}>{message}</li>
            ))}
          </ul>
        </section>
      )}
    </>
  )
}

/** Whose reports go into that of a government. */
function Parts({ organisation: { parts } }: Props) {
  const words = useWords()
  if (parts.length === 0) return null
  const count = (rule: string) => parts.filter((part) => part.rule === rule).length
  return (
    <section>
      <h2>年报汇总范围</h2>
      <p>
        直接隶属的机关 {parts.length} 个：并入 {count('include')} 个，不并入 {count('exclude')} 个，待按当地通知确定{' '}
        {count('dual')} 个。
        <span className="quiet">没有登记汇总方式的，按惯例列出，以当地通知为准。</span>
      </p>
      <ul>
        {parts.map(({ code, name, rule, reason }) => (
          <li key={code}>
            <Link to={`/organisations/${code}`}>{name}</Link>：{labelOf(words?.rollUps, rule)}
            {rule !== 'include' && <span className="quiet">（{reason}）</span>}
          </li>
        ))}
      </ul>
    </section>
  )
}

function History({ organisation }: Props) {
  const { history, may, code, version, facts } = organisation
  const client = useQueryClient()
  const withdraw = async (id: string) => {
    await answer(
      api.DELETE('/api/v1/organisations/{body}/successions/{id}', {
        params: { path: { body: code, id }, query: { version } },
      }),
    )
    await client.invalidateQueries({ queryKey: ORGANISATIONS_KEY })
  }
  return (
    <section>
      <h2>沿革</h2>
      <ol className="time-line">
        {history.map(({ kind, on, text, succession }) => (
          <li key={`${kind} ${on} ${text}`}>
            <span className="quiet">{on ? dayWords(on) : '登记以前'}</span>
            <span>
              {text}
              {succession?.other && (
                <>
                  {' '}
                  <Link to={`/organisations/${succession.other.code}`}>查看{succession.other.name}</Link>
                </>
              )}
            </span>
            {kind === 'handed-over' && succession && may.includes('organisation.succeed') && (
              <ConfirmAct
                label="撤回登记"
                effect={`同日登记的承接关系一并撤回，${facts.name}继续存在。撤回本身留在审计记录里，可以重新登记。`}
                act={() => withdraw(succession.id)}
                button={{ size: 'small' }}
              />
            )}
          </li>
        ))}
      </ol>
    </section>
  )
}
