// Shows what the house pushes, and leads there when it is pressed.
self.addEventListener('push', (event) => {
  const { title, body, url, tag } = event.data.json();
  event.waitUntil(self.registration.showNotification(title, { body, tag, icon: '/mark.svg', data: { url } }));
});

self.addEventListener('notificationclick', (event) => {
  event.notification.close();
  const address = new URL(event.notification.data.url, self.location.origin).href;
  event.waitUntil(
    self.clients.matchAll({ type: 'window', includeUncontrolled: true }).then(async (windows) => {
      const window = windows[0];
      if (!window) return self.clients.openWindow(address);
      await window.focus();
      return window.navigate(address).catch(() => self.clients.openWindow(address));
    }),
  );
});
