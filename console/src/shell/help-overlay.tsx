import { Modal } from 'antd'
import { useState } from 'react'
import { SHORTCUTS, useShortcut } from './shortcuts.ts'

/** `?`: what the keys do. */
export function HelpOverlay() {
  const [open, setOpen] = useState(false)
  useShortcut('?', () => setOpen(true))
  return (
    <Modal title="键盘操作" open={open} footer={null} onCancel={() => setOpen(false)}>
      <table className="keys">
        <tbody>
          {SHORTCUTS.map(([key, does]) => (
            <tr key={key}>
              <th scope="row">
                <kbd>{key}</kbd>
              </th>
              <td>{does}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <p className="quiet">正在输入文字时，单个字母照常输入。</p>
    </Modal>
  )
}
