import type { ReactElement, ReactNode } from 'react'
import { APPLICANT_KINDS, type ApplicantDetails, ID_KINDS } from '../../../capabilities/applicants/index.ts'
import {
  ATTACHMENT_PURPOSES,
  applicantsOf,
  type Draft,
  FILE_TYPES,
  subjectOf,
  wantedOf,
} from '../../../capabilities/applying/index.ts'
import type { PageFrame } from '../frame.ts'
import { Layout } from '../layout.tsx'
import { sizeInWords } from '../words.ts'
import type { BodyToApply } from './body-to-apply.ts'
import { APPLY, Steps } from './choose-body-page.tsx'

interface Props {
  readonly frame: PageFrame
  readonly body: BodyToApply
  readonly draft: Draft
}

/** Step 3: everything as it will be sent. */
export function LookOverPage({ frame, body, draft }: Props): ReactElement {
  const back = `${APPLY}/${body.code}`
  const { help, agentName, agentIdNumber, agentPhone } = draft.typed
  const agent = [agentName, agentIdNumber, agentPhone].filter(Boolean).join('，')
  return (
    <Layout
      frame={frame}
      title="核对申请"
      column="requests"
      trail={[{ text: '依申请公开', href: APPLY }, { text: '核对并提交' }]}
    >
      <h1>核对申请</h1>
      <Steps now={3} />
      <dl className="facts">
        <Fact label="受理机关">{body.name}</Fact>
        {applicantsOf(draft).map((applicant, i) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: applicants have no other name than their place
          <Fact key={i} label={draft.applicants > 1 ? `申请人（第 ${i + 1} 名）` : '申请人'}>
            <Person applicant={applicant} />
          </Fact>
        ))}
        <Fact label="所需的政府信息">
          {subjectOf(draft.typed)
            .split('\n')
            .map((line) => (
              <p key={line}>{line}</p>
            ))}
        </Fact>
        <Fact label="形式和途径">{wantedOf(draft.typed)}</Fact>
        {help && <Fact label="需要的帮助">{help}</Fact>}
        {agent && <Fact label="委托代理人">{agent}</Fact>}
        <Fact label="文件">
          {draft.files.length === 0 && '没有'}
          {draft.files.map(({ id, purpose, name, fileType, bytes }) => (
            <p key={id}>
              {ATTACHMENT_PURPOSES[purpose]}：{name}（{FILE_TYPES[fileType].label}，{sizeInWords(bytes)}）
            </p>
          ))}
        </Fact>
      </dl>
      <p className="notice">
        提交以后，工作机构会与您联系确认。双方确认之日为收到申请之日，答复期限从次日起计算（条例第三十一条、第三十三条）。
      </p>
      <form action={`${back}/submit`} method="post" encType="multipart/form-data">
        <p className="act">
          <button type="submit">提交申请</button>
          <a href={back}>返回修改</a>
        </p>
      </form>
    </Layout>
  )
}

function Person({ applicant: { kind, idKind, fields } }: { readonly applicant: ApplicantDetails }): ReactElement {
  const lines = [
    `${fields.name}（${APPLICANT_KINDS[kind]}）`,
    idKind && `${ID_KINDS[idKind]}：${fields.idNumber}`,
    fields.contactName && `联系人：${fields.contactName}`,
    `电话：${fields.phone}`,
    fields.email && `电子邮箱：${fields.email}`,
    fields.address && `通信地址：${fields.address}`,
  ]
  return (
    <>
      {lines.filter(Boolean).map((line) => (
        <p key={line}>{line}</p>
      ))}
    </>
  )
}

export function Fact({ label, children }: { readonly label: string; readonly children: ReactNode }): ReactElement {
  return (
    <div>
      <dt>{label}</dt>
      <dd>{children}</dd>
    </div>
  )
}
