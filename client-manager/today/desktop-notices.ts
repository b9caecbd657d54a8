import { ref, type Ref } from 'vue'

/** Whether the browser shows alerts outside of this page: 'asking' until somebody has answered it, 'none' where it cannot. */
export type NoticePermission = 'asking' | 'granted' | 'denied' | 'none'

export interface DesktopNotices {
  readonly permission: Readonly<Ref<NoticePermission>>
  readonly ask: () => Promise<void>
  readonly show: (title: string, body: string, tag: string) => void
}

export function useDesktopNotices(): DesktopNotices {
  const permission = ref<NoticePermission>(permissionNow())
  return {
    permission,
    async ask() {
      await Notification.requestPermission()
      permission.value = permissionNow()
    },
    show(title, body, tag) {
      if (permission.value !== 'granted') return
      try {
        // The same tag replaces what was said before of the same alert.
        new Notification(title, { body, tag }).onclick = () => { window.focus() }
      } catch {
        // Some browsers on tablets have the permission and not the thing.
        permission.value = 'none'
      }
    },
  }
}

/** Browsers offer notifications only over TLS, or on the server's own machine. */
function permissionNow(): NoticePermission {
  if (!('Notification' in window) || !window.isSecureContext) return 'none'
  return Notification.permission === 'default' ? 'asking' : Notification.permission
}
