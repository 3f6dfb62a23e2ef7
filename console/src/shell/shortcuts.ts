import { useEffect, useEffectEvent } from 'react'

/** Every key of the console, as the overlay lists them. */
export const SHORTCUTS = [
  ['/', '到顶部的搜索框'],
  ['j', '列表中下一条'],
  ['k', '列表中上一条'],
  ['Enter', '打开所在的一条'],
  ['?', '显示或收起本说明'],
  ['Esc', '收起弹出的窗口'],
] as const

/** Single letters belong to whoever is typing, to open windows, and to input methods at work. */
function isTaken({ target, isComposing, ctrlKey, altKey, metaKey }: KeyboardEvent): boolean {
  if (isComposing || ctrlKey || altKey || metaKey) return true
  const element = target instanceof HTMLElement ? target : document.body
  return (
    element.matches('input, textarea, select, [contenteditable=true]') ||
    document.querySelector('.ant-modal-wrap:not([style*="none"])') !== null
  )
}

/** Calls back when the key is pressed by itself. */
export function useShortcut(key: string, act: () => void): void {
  const pressed = useEffectEvent((event: KeyboardEvent) => {
    if (event.key !== key || isTaken(event)) return
    event.preventDefault()
    act()
  })
  useEffect(() => {
    document.addEventListener('keydown', pressed)
    return () => document.removeEventListener('keydown', pressed)
  }, [])
}
