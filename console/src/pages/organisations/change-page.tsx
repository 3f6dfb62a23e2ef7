import { useQueryClient } from '@tanstack/react-query'
import { useNavigate, useParams } from 'react-router'
import { answer } from '../../api/answer.ts'
import { api } from '../../api/client.ts'
import { ActForm } from '../../parts/act-form.tsx'
import { todayInChina } from '../../parts/day-words.ts'
import { Loading } from '../../parts/loading.tsx'
import { Page } from '../../parts/page.tsx'
import { ProblemAlert } from '../../parts/problem-alert.tsx'
import { blankAsNull, changedOnly, DatingFields, type DatingValues, FactsFields } from './facts-fields.tsx'
import {
  type Facts,
  ORGANISATIONS_KEY,
  type OrganisationInFull,
  useOrganisation,
  useWords,
} from './organisations-api.ts'

/** 修改机关, a new name among it. */
export function ChangePage() {
  const { body = '' } = useParams()
  const { data, error, refetch } = useOrganisation(body)
  return (
    <Page title={data ? `修改${data.facts.name}` : '修改机关'}>
      <ProblemAlert error={error} retry={() => void refetch()} />
      {!data && !error && <Loading what="机关" />}
      {data && <ChangeForm key={data.version} organisation={data} />}
    </Page>
  )
}

function ChangeForm({ organisation }: { readonly organisation: OrganisationInFull }) {
  const { code, version, facts } = organisation
  const words = useWords()
  const navigate = useNavigate()
  const client = useQueryClient()
  const act = async (values: Facts & DatingValues) => {
    const { from, correction, ...now } = blankAsNull(values)
    const body = { version, from, correction: correction === true, facts: changedOnly(facts, now) }
    await answer(api.POST('/api/v1/organisations/{body}/changes', { params: { path: { body: code } }, body }))
    await client.invalidateQueries({ queryKey: ORGANISATIONS_KEY })
    await navigate(`/organisations/${code}`)
  }
  return (
    <>
      <p className="quiet">更名也在这里办：机关代码不变，旧名仍可查到。合并、拆分、撤销另行登记。</p>
      <ActForm<Facts & DatingValues>
        name="organisation"
        submit="保存修改"
        act={act}
        initial={{ ...facts, from: todayInChina(), correction: false }}
      >
        <DatingFields />
        <FactsFields words={words} />
      </ActForm>
    </>
  )
}
