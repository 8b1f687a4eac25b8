import './attendee.css';
import { speak } from './messages';

const root = document.getElementById('root');
if (root) void speak().then(async () => (await import('./pages')).showPage(root));
