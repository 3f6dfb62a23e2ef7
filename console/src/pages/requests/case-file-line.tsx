import { Button, Modal } from 'antd'
import { useState } from 'react'
import { instantWords } from '../../parts/day-words.ts'
import { ProblemAlert } from '../../parts/problem-alert.tsx'
import { bytesWords, type CaseFileItem, openFile, save } from './case-files-api.ts'
import type { CasePlace } from './requests-api.ts'

interface Props {
  readonly place: CasePlace
  readonly file: CaseFileItem
  readonly mayOpen: boolean
}

const MARKS = { clean: 'done', infected: 'overdue', 'not-scanned': 'dueSoon' } as const

/** One file: what it is, where from, what the virus scanner said, and a button to open it. */
export function CaseFileLine({ place, file, mayOpen }: Props) {
  const from = file.by ?? file.originLabel
  return (
    <li>
      <div className="file-what">
        <strong>{file.typed ? '申请人填写的补正内容' : file.name}</strong>
        <div className="quiet">
          {file.purposeLabel} · {file.typed ? '文字' : `${file.typeLabel}，${bytesWords(file.bytes)}`} ·{' '}
          {instantWords(file.addedAt)}，{from}
        </div>
        {!file.typed && <span className={`state state-${MARKS[file.scan.state]} scan`}>{file.scan.words}</span>}
        {file.closed && <div>{file.closed}</div>}
      </div>
      {mayOpen && !file.closed && <OpenFile place={place} file={file} />}
    </li>
  )
}

/** Warned of what no scanner has looked at; text is shown in place, for as long as the window is open. */
function OpenFile({ place, file }: Omit<Props, 'mayOpen'>) {
  const [asking, setAsking] = useState(false)
  const [busy, setBusy] = useState(false)
  const [error, setError] = useState<unknown>(null)
  const [text, setText] = useState<string | null>(null)
  const warning = file.typed ? null : file.scan.warning
  const open = async () => {
    setBusy(true)
    setError(null)
    try {
      const content = await openFile(place, file.id)
      if (file.typed) setText(await content.text())
      else save(content, file.name)
    } catch (thrown) {
      setError(thrown)
    } finally {
      setAsking(false)
      setBusy(false)
    }
  }
  const label = file.typed ? '查看' : '打开'
  return (
    <div className="file-open">
      <Button
        loading={busy}
        aria-label={`${label}：${file.typed ? '补正内容' : file.name}`}
        onClick={() => (warning ? setAsking(true) : void open())}
      >
        {label}
      </Button>
      <ProblemAlert error={error} focus />
      <Modal
        title={`打开“${file.name}”`}
        open={asking}
        okText="仍要打开"
        cancelText="返回"
        confirmLoading={busy}
        onOk={() => void open()}
        onCancel={() => setAsking(false)}
      >
        {warning}
      </Modal>
      <Modal title="申请人填写的补正内容" open={text !== null} footer={null} onCancel={() => setText(null)}>
        <p className="typed-text">{text}</p>
      </Modal>
    </div>
  )
}
