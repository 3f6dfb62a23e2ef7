import { Button, Input } from 'antd'
import { useState } from 'react'
import { ProblemAlert } from '../../parts/problem-alert.tsx'
import type { LetterView } from './letters-api.ts'

interface Props {
  readonly title: string
  readonly paragraph: LetterView['parts'][number]['paragraphs'][number]
  /** What it throws is shown here; what was typed stays. */
  readonly save: (text: string) => Promise<unknown>
  readonly changed: (unsaved: boolean) => void
  readonly close: () => void
}

const HELP = {
  free: '这一段是本机关自己的话，可以改写。',
  mask: '申请内容照原文引用，只能用“＊”遮去证件号码、电话号码等，一个字遮一个。',
  none: '',
} as const

/** A paragraph within its bounds, saved by itself. */
export function ParagraphEditor({ title, paragraph, save, changed, close }: Props) {
  const [text, setText] = useState(paragraph.text)
  const [busy, setBusy] = useState(false)
  const [error, setError] = useState<unknown>(null)
  const keep = async () => {
    setBusy(true)
    setError(null)
    try {
      await save(text)
      changed(false)
      close()
    } catch (thrown) {
      setError(thrown)
    } finally {
      setBusy(false)
    }
  }
  const id = `edit-${title}`
  return (
    <div className="paper-editor">
      <ProblemAlert error={error} focus />
      <label htmlFor={id}>{title}</label>
      <div className="quiet" id={`${id}-help`}>
        {HELP[paragraph.edit]}
      </div>
      <Input.TextArea
        id={id}
        aria-describedby={`${id}-help`}
        rows={6}
        maxLength={5000}
        value={text}
        autoFocus
        onChange={(event) => {
          setText(event.target.value)
          changed(event.target.value !== paragraph.text)
        }}
      />
      <div className="form-end">
        <Button type="primary" loading={busy} onClick={() => void keep()}>
          保存这一段
        </Button>
        <Button
          onClick={() => {
            changed(false)
            close()
          }}
        >
          不改
        </Button>
      </div>
    </div>
  )
}
