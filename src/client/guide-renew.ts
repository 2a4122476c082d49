/** A way out where a new edition cannot be kept: removes what this device has of the guide, and reads from the network. */
export class GuideRenew extends HTMLElement {
  connectedCallback(): void {
    const button = this.querySelector('button');
    if (button === null || !('serviceWorker' in navigator)) return;
    button.hidden = false;
    button.addEventListener('click', () => void removeKept());
  }
}

async function removeKept(): Promise<void> {
  const registration = await navigator.serviceWorker.getRegistration();
  await registration?.unregister(); // its pages keep it until they are left
  const names = registration === undefined ? [] : await caches.keys();
  const own = names.filter((name) => name.endsWith(`-${registration?.scope ?? ''}`)); // not those of a neighbour
  await Promise.all(own.map((name) => caches.delete(name)));
  location.reload();
}
