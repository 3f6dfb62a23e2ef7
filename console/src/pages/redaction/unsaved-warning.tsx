import { Modal } from 'antd'
import { useEffect } from 'react'
import { useBlocker } from 'react-router'

/** Nobody loses marks by a click beside them: asks before the page is left, and lets the browser ask before it is closed. */
export function UnsavedWarning({ unsaved }: { readonly unsaved: boolean }) {
  const blocker = useBlocker(
    ({ currentLocation, nextLocation }) => unsaved && currentLocation.pathname !== nextLocation.pathname,
  )
  useEffect(() => {
    if (!unsaved) return
    const ask = (event: BeforeUnloadEvent) => event.preventDefault()
    window.addEventListener('beforeunload', ask)
    return () => window.removeEventListener('beforeunload', ask)
  }, [unsaved])
  return (
    <Modal
      title="标记还没有保存"
      open={blocker.state === 'blocked'}
      okText="不保存，离开"
      okButtonProps={{ danger: true }}
      cancelText="留在本页"
      onOk={() => blocker.proceed?.()}
      onCancel={() => blocker.reset?.()}
    >
      离开以后，这次的修改不再保留。需要保留的，请留在本页，先“保存标记”。
    </Modal>
  )
}
