import type { FromPicture } from '../../protocol/picture';
import { connectHost, readPageData } from '../shared/host';
import { drawPng } from './drawPng';
import './picture.css';

const { post } = connectHost<FromPicture>(() => {});
const told = document.createElement('p');
told.role = 'status';
told.textContent = document.title;
document.body.append(told);

const { svg } = readPageData() as { readonly svg: string };
drawPng(svg).then(post, (error: unknown) =>
	post({ type: 'failed', reason: error instanceof Error ? error.message : String(error) }),
);
