import type { ReactElement } from 'react'
import {
  ATTACHMENT_PURPOSES,
  type Draft,
  type DraftFile,
  FILE_TYPES,
  MOST_TOGETHER,
  WANTED_FORMS,
  WANTED_WAYS,
} from '../../../capabilities/applying/index.ts'
import type { PageFrame } from '../frame.ts'
import { Layout } from '../layout.tsx'
import { sizeInWords } from '../words.ts'
import { ApplicantFields } from './applicant-fields.tsx'
import type { BodyToApply } from './body-to-apply.ts'
import { APPLY, officeWords, Steps } from './choose-body-page.tsx'
import { Area, ErrorList, FileField, type Filled, Line, Radios } from './fields.tsx'
import { PrivacyNotice } from './privacy-notice.tsx'

interface Props {
  readonly frame: PageFrame
  readonly body: BodyToApply
  readonly draft: Draft
  readonly retentionYears: number
  /** Of the list under the field; the page does without it. */
  readonly script: { readonly src: string; readonly nonce: string }
}

/** Step 2: the form. One page, so that nothing that is typed can be left behind on another. */
export function FormPage({ frame, body, draft, retentionYears, script }: Props): ReactElement {
  const { problems } = draft
  const filled = { typed: draft.typed, problems }
  const title = `向${body.name}申请公开政府信息`
  return (
    <Layout
      frame={frame}
      title={problems.length > 0 ? `需要改正：${title}` : title}
      column="requests"
      trail={[{ text: '依申请公开', href: APPLY }, { text: '填写申请' }]}
      links={<script src={script.src} nonce={script.nonce} defer />}
    >
      <h1>{title}</h1>
      <Steps now={2} />
      <ErrorList problems={problems} title={`还不能提交，请改正 ${problems.length} 处。已填写的内容都在`} />
      <p>
        {officeWords(body.contact)}。<a href={APPLY}>换一个机关</a>
      </p>
      <form action={`${APPLY}/${body.code}`} method="post" encType="multipart/form-data" className="check apply">
        <input type="hidden" name="key" value={draft.key} />
        {/* Enter in a line sends the form by its first button: it has to be the one that goes on. */}
        <button type="submit" name="go" value="check" className="unseen" tabIndex={-1} aria-hidden="true">
          下一步
        </button>
        <Applicants draft={draft} filled={filled} />
        <Wanted filled={filled} bodyCode={body.code} />
        <Agent draft={draft} filled={filled} />
        <Files draft={draft} filled={filled} />
        <PrivacyNotice body={body} retentionYears={retentionYears} />
        <p>
          <button type="submit" name="go" value="check">
            下一步：核对申请
          </button>
        </p>
        <p className="help">
          填写的内容在两小时内有效，只有这台设备的这个浏览器能看到；提交以前，机关看不到。离开以后可以在本页
          <button type="submit" name="go" value="discard" className="as-link">
            清除已填写的内容
          </button>
          。
        </p>
      </form>
    </Layout>
  )
}

interface Part {
  readonly draft: Draft
  readonly filled: Filled
}

function Applicants({ draft, filled }: Part): ReactElement {
  return (
    <section aria-labelledby="applicants">
      <h2 id="applicants">一、申请人</h2>
      {Array.from({ length: draft.applicants }, (_, i) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: applicants have no other name than their place
        <ApplicantFields key={i} i={i} of={draft.applicants} filled={filled} />
      ))}
      <KeptFiles files={draft.files.filter(({ purpose }) => purpose === 'identity')} />
      <FileField
        filled={filled}
        name="identity"
        label="身份证明的照片或者扫描件"
        optional
        help="填写了证件号码的不必上传。没有号码或者不便填写号码的，上传证件的照片；几名申请人的可以一起选择。"
      />
      <p className="act">
        {draft.applicants < MOST_TOGETHER.count && (
          <button type="submit" name="go" value="more" className="plain">
            增加一名共同申请人
          </button>
        )}
        {draft.applicants > 1 && (
          <button type="submit" name="go" value="fewer" className="plain">
            去掉第 {draft.applicants} 名申请人
          </button>
        )}
      </p>
    </section>
  )
}

function Wanted({ filled, bodyCode }: Pick<Part, 'filled'> & { readonly bodyCode: string }): ReactElement {
  return (
    <section aria-labelledby="wanted">
      <h2 id="wanted">二、所需的政府信息</h2>
      <p className="help">名称、文号、特征至少写一项，写得越具体，越容易查到。一件申请只写一项信息的，办理更快。</p>
      <Line filled={filled} name="title" label="信息的名称" optional help="如：2025年度柳堰镇农村公路养护计划" />
      <div id="public-answers" className="known" role="status" data-body={bodyCode} hidden />
      <Line filled={filled} name="documentNumber" label="文号" optional help="知道的填写，如：国办函〔2020〕109号" />
      <Area
        filled={filled}
        name="features"
        label="其他便于查找的特征"
        optional
        help="如：哪一年、哪个单位制作的，涉及什么地方、什么项目。请不要写与查找信息无关的个人情况。"
      />
      <Radios filled={filled} name="form" label="要求提供的形式" options={WANTED_FORMS} />
      <Radios filled={filled} name="way" label="获取信息的途径" options={WANTED_WAYS} />
      <Line filled={filled} name="wantedNote" label="形式和途径的说明" optional help="选择“其他”的，请写明。" />
      <Area
        filled={filled}
        name="help"
        rows={2}
        label="阅读、视听有困难的，需要什么帮助"
        optional
        help="如：大字版、电话读给我听、当面协助。工作机构提供必要的帮助（条例第四十三条）。"
      />
    </section>
  )
}

function Agent({ draft, filled }: Part): ReactElement {
  const papers = draft.files.filter(({ purpose }) => purpose === 'authorisation')
  const names = ['agentName', 'agentIdNumber', 'agentPhone']
  const touched =
    papers.length > 0 ||
    names.some((name) => (filled.typed[name] ?? '') !== '') ||
    filled.problems.some(({ field }) => names.includes(field) || field === 'authorisation')
  return (
    <details className="happened" open={touched}>
      <summary>
        三、委托代理人<span className="where">自己申请的不填</span>
      </summary>
      <Line filled={filled} name="agentName" label="委托代理人的姓名" optional />
      <Line filled={filled} name="agentIdNumber" label="委托代理人的居民身份证号码" optional />
      <Line filled={filled} name="agentPhone" label="委托代理人的电话" keys="tel" optional />
      <KeptFiles files={papers} />
      <FileField
        filled={filled}
        name="authorisation"
        label="授权书"
        optional
        help="申请人签名或者盖章的授权书的照片、扫描件，写明委托办理的事项。"
      />
    </details>
  )
}

function Files({ draft, filled }: Part): ReactElement {
  return (
    <section aria-labelledby="files">
      <h2 id="files">四、其他材料</h2>
      <KeptFiles files={draft.files.filter(({ purpose }) => purpose === 'supplement')} />
      <FileField
        filled={filled}
        name="supplement"
        label="便于查找信息的材料"
        optional
        help="PDF、PNG 或 JPEG 图片、Word 文档、OFD，每个不超过 100 MB。文件加密保存。"
      />
    </section>
  )
}

/** Files that came before: they need not be chosen again. */
function KeptFiles({ files }: { readonly files: readonly DraftFile[] }): ReactElement | null {
  if (files.length === 0) return null
  return (
    <fieldset className="kept-files">
      <legend>已经收到的{ATTACHMENT_PURPOSES[files[0]?.purpose ?? 'supplement']}</legend>
      {files.map(({ id, name, fileType, bytes }) => (
        <p key={id} className="tick">
          <input id={`drop-${id}`} type="checkbox" name="drop" value={id} />
          <label htmlFor={`drop-${id}`}>
            删除“{name}”（{FILE_TYPES[fileType].label}，{sizeInWords(bytes)}）
          </label>
        </p>
      ))}
    </fieldset>
  )
}
