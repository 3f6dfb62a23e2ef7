import { useQueryClient } from '@tanstack/react-query'
import { useNavigate, useParams } from 'react-router'
import { answer } from '../../api/answer.ts'
import { api } from '../../api/client.ts'
import { ActForm } from '../../parts/act-form.tsx'
import { todayInChina } from '../../parts/day-words.ts'
import { Loading } from '../../parts/loading.tsx'
import { Page } from '../../parts/page.tsx'
import { ProblemAlert } from '../../parts/problem-alert.tsx'
import { blankAsNull, ContactFields, changedOnly, DatingFields, type DatingValues } from './facts-fields.tsx'
import {
  type Contact,
  ORGANISATIONS_KEY,
  type OrganisationInFull,
  useOrganisation,
  useWords,
} from './organisations-api.ts'

/** 修改工作机构联系方式 */
export function ContactPage() {
  const { body = '' } = useParams()
  const { data, error, refetch } = useOrganisation(body)
  return (
    <Page title={data ? `${data.facts.name}的联系方式` : '联系方式'}>
      <ProblemAlert error={error} retry={() => void refetch()} />
      {!data && !error && <Loading what="机关" />}
      {data && <ContactForm key={data.version} organisation={data} />}
    </Page>
  )
}

function ContactForm({ organisation }: { readonly organisation: OrganisationInFull }) {
  const { code, version, contact } = organisation
  const words = useWords()
  const navigate = useNavigate()
  const client = useQueryClient()
  const act = async (values: Contact & DatingValues) => {
    const { from, correction, ...now } = blankAsNull(values)
    const body = { version, from, correction: correction === true, contact: changedOnly(contact, now) }
    await answer(api.POST('/api/v1/organisations/{body}/contact', { params: { path: { body: code } }, body }))
    await client.invalidateQueries({ queryKey: ORGANISATIONS_KEY })
    await navigate(`/organisations/${code}`)
  }
  return (
    <>
      <p className="quiet">公开指南应当写明下列六项（条例第十二条第二款）；网站“公开机关”栏目照此显示。</p>
      <ActForm<Contact & DatingValues>
        name="contact"
        submit="保存联系方式"
        act={act}
        initial={{ ...contact, from: todayInChina(), correction: false }}
      >
        <ContactFields words={words} />
        <DatingFields />
      </ActForm>
    </>
  )
}
