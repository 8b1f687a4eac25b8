import '@mantine/core/styles.css';
import '@mantine/notifications/styles.css';
import './design/studio.css';
import { speak } from './messages';

const root = document.getElementById('root');
if (root) void speak().then(async () => (await import('./studio-app')).showStudio(root));
