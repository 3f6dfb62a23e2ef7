import { useQuery } from '@tanstack/react-query'
import { Button } from 'antd'
import { useCallback, useState } from 'react'
import { Link, useParams } from 'react-router'
import { dayWords } from '../../parts/day-words.ts'
import { Loading } from '../../parts/loading.tsx'
import { Page } from '../../parts/page.tsx'
import { ProblemAlert } from '../../parts/problem-alert.tsx'
import { StateMark } from '../../parts/state-mark.tsx'
import { submissionKey } from '../../parts/submission-key.ts'
import { LetterActs } from './letter-acts.tsx'
import { LetterForm } from './letter-form.tsx'
import { LetterPaper, type ParagraphEditing } from './letter-paper.tsx'
import { LetterSteps } from './letter-steps.tsx'
import {
  type LetterContent,
  type LetterEdit,
  type LetterPlace,
  type LetterView,
  letterKey,
  type Preview,
  previewLetter,
  readLetter,
  reviseLetter,
  type Seen,
  useLetterChanged,
} from './letters-api.ts'
import { ProblemsOverview } from './problems.tsx'
import { LeaveQuestion, useUnsaved } from './unsaved.tsx'
import '../requests/requests.css'
import './letters.css'

/** One letter: as its recipient reads it, what has to be filled in, what is wrong, what comes next and who did what. */
export function LetterPage() {
  const { body = '', id = '', letter = '' } = useParams()
  const place = { body, id, letter }
  const { data, error, refetch } = useQuery({ queryKey: letterKey(place), queryFn: () => readLetter(place) })
  return (
    <Page
      title={data?.title ?? '文书'}
      actions={<Link to={`/requests/${body}/${id}`}>{data ? `申请 ${data.requestNumber}` : '回到申请'}</Link>}
    >
      <ProblemAlert error={error} retry={() => void refetch()} />
      {!data && !error && <Loading what="文书" />}
      {data && <OneLetter place={place} letter={data} />}
    </Page>
  )
}

function OneLetter({ place, letter }: { readonly place: LetterPlace; readonly letter: LetterView }) {
  const unsaved = useUnsaved()
  const { mark } = unsaved
  const changed = useLetterChanged(place)
  const [revising, setRevising] = useState(letter.stage === 'draft')
  const mayRevise = letter.next.some(({ step, may }) => step === 'revise' && may)
  const revises = mayRevise && (revising || letter.stage === 'draft')
  const [preview, setPreview] = useState<Preview | null>(null)
  const save = async (content: LetterContent, seen: Seen): Promise<LetterView> => {
    const now = await reviseLetter(place, { ...content, ...seen })
    setPreview(null)
    await changed(now)
    return now
  }
  const look = async (content: LetterContent) => setPreview(await previewLetter(place, content))
  const shown = { ...letter, ...preview }
  const markForm = useCallback((dirty: boolean) => mark('form', dirty), [mark])
  const editing: ParagraphEditing = {
    mark,
    after: letter.after,
    save: (edit, after) =>
      save({ ...letter.content, edits: withEdit(letter.content.edits, edit) }, { after, key: submissionKey() }),
    // What is being filled in would be lost with the answer: it is saved first.
    notNow: unsaved.has('form') ? '先保存右边填写的内容，再改段落。' : null,
  }
  return (
    <>
      <LeaveQuestion unsaved={unsaved.any} />
      <LetterHead letter={letter} />
      <div className="letter">
        <div>
          {preview && <p role="status">下面是预览，还没有保存。</p>}
          {!letter.fixed && <ProblemsOverview letter={shown} />}
          {revises && (
            <p className="quiet">
              {editing.notNow ??
                '没有按钮的段落由规定和案卷生成，不能直接改：内容有误的，改右边填写的内容，或者在案卷里更正记录。'}
            </p>
          )}
          <LetterPaper letter={shown} {...(revises ? { editing } : {})} />
        </div>
        <div className="letter-side no-print">
          <LetterActs place={place} letter={letter} unsaved={unsaved.any} done={changed} />
          {mayRevise && !revises && <BeginRevising stage={letter.stageLabel} begin={() => setRevising(true)} />}
          {revises && (
            <LetterForm key={letter.id} place={place} letter={letter} save={save} look={look} mark={markForm} />
          )}
          <LetterSteps letter={letter} />
        </div>
      </div>
    </>
  )
}

const withEdit = (edits: readonly LetterEdit[], edit: LetterEdit): LetterEdit[] => [
  ...edits.filter(({ part, paragraph }) => part !== edit.part || paragraph !== edit.paragraph),
  edit,
]

function BeginRevising({ stage, begin }: { readonly stage: string; readonly begin: () => void }) {
  return (
    <section>
      <Button onClick={begin}>修改这份文书</Button>
      <p className="quiet">
        这份文书{stage}。保存修改以后重新提交，已经通过的审核不再算数；修改的人就是拟制人，不能再审核、签发。
      </p>
    </section>
  )
}

function LetterHead({ letter }: { readonly letter: LetterView }) {
  const { stage, stageLabel, number, date, to, article, due, bodyName, documents, ownTemplate } = letter
  return (
    <p className="case-clock" role="status">
      <StateMark state={stage === 'done' ? 'done' : 'open'} word={stageLabel} />
      {number && <strong>{number}</strong>}
      {date && letter.fixed && <span>成文日期 {dayWords(date)}</span>}
      <span>
        {bodyName}致{to}
        {article && <span className="quiet"> · {article}</span>}
      </span>
      {due && !letter.fixed && <span>答复期限 {dayWords(due)}</span>}
      {documents.map(({ format, href }) => (
        <a key={format} href={href} download>
          {format === 'docx' ? '下载 Word 文档' : '下载 PDF'}
        </a>
      ))}
      {ownTemplate && <span className="quiet">Word 文档用本机关的模板</span>}
    </p>
  )
}
