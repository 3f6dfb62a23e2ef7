import { Button } from 'antd'
import { useState } from 'react'
import { Link, useNavigate } from 'react-router'
import { instantWords } from '../../parts/day-words.ts'
import { ProblemAlert } from '../../parts/problem-alert.tsx'
import { openFile, save } from '../requests/case-files-api.ts'
import { type CaseRedaction, type RedactionPlace, startRedaction } from './redaction-api.ts'

type Release = NonNullable<CaseRedaction['release']>

interface Props {
  readonly place: RedactionPlace
  readonly redaction: CaseRedaction
  readonly release: Release
}

/** What was released: the copy, the record of reasons for the letter, and what the scan looked at. */
export function ReleaseResult({ place, redaction, release }: Props) {
  const { body, id } = place
  const { followedBy } = redaction
  return (
    <section aria-labelledby="released" className="release">
      <h2 id="released">公开件</h2>
      <p role="status">{instantWords(release.at)}生成，残留检查没有发现残留，已存入案卷。交出以前，请打开再看一遍。</p>
      <div className="form-end">
        <Download place={place} redaction={redaction} release={release} />
        {followedBy ? (
          <Link to={`/requests/${body}/${id}/redactions/${followedBy}`}>已在此基础上重新处理，查看</Link>
        ) : (
          <Again place={place} redaction={redaction} />
        )}
      </div>
      <Record release={release} />
    </section>
  )
}

function Record({ release }: Pick<Props, 'release'>) {
  return (
    <>
      <h3>处理记录</h3>
      {release.sentence && <p className="letter-sentence">{release.sentence}</p>}
      {release.marks.length > 0 && (
        // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls has to be reachable by keyboard
        <section className="wide" aria-label="处理记录" tabIndex={0}>
          <table className="record">
            <thead>
              <tr>
                <th scope="col">标记</th>
                <th scope="col">理由</th>
                <th scope="col">遮盖</th>
                <th scope="col">页</th>
              </tr>
            </thead>
            <tbody>
              {release.marks.map(({ mark, kind, reasonWords, hits, pages }) => (
                <tr key={mark}>
                  <th scope="row">
                    第 {mark} 处（{kind === 'term' ? '词语' : '区域'}）
                  </th>
                  <td>{reasonWords}</td>
                  <td>{hits} 处</td>
                  <td>{pages.join('、')}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </section>
      )}
      {[...release.pictures, ...release.stripped].length > 0 && (
        <details>
          <summary>另外的处理</summary>
          <ul>
            {[...release.pictures, ...release.stripped.map((words) => `已清除：${words}`)].map((words) => (
              <li key={words}>{words}</li>
            ))}
          </ul>
        </details>
      )}
      <p className="quiet">
        {release.looked}公开件的摘要（SHA-256）：{release.sha256}
      </p>
    </>
  )
}

function Download({ place, redaction, release }: Props) {
  const [busy, setBusy] = useState(false)
  const [error, setError] = useState<unknown>(null)
  const download = async () => {
    setBusy(true)
    setError(null)
    try {
      save(await openFile(place, release.copyId), `公开件-${redaction.number}.${redaction.format}`)
    } catch (thrown) {
      setError(thrown)
    } finally {
      setBusy(false)
    }
  }
  return (
    <>
      <Button type="primary" loading={busy} onClick={() => void download()}>
        下载公开件
      </Button>
      <ProblemAlert error={error} focus />
    </>
  )
}

function Again({ place, redaction }: Omit<Props, 'release'>) {
  const navigate = useNavigate()
  const [busy, setBusy] = useState(false)
  const [error, setError] = useState<unknown>(null)
  const again = async () => {
    setBusy(true)
    setError(null)
    try {
      const { href } = await startRedaction(place, { file: redaction.fileId, follows: redaction.id })
      await navigate(href)
    } catch (thrown) {
      setError(thrown)
    } finally {
      setBusy(false)
    }
  }
  return (
    <>
      <Button loading={busy} onClick={() => void again()}>
        在此基础上重新处理
      </Button>
      <ProblemAlert error={error} focus />
    </>
  )
}
