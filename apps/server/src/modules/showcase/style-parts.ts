/** Parts of the public pages. Class names are short because each page carries them. Values are the design's. */
const GROUND = `
*{box-sizing:border-box}[hidden]{display:none!important}
html{-webkit-text-size-adjust:100%}
body{margin:0;background:var(--bg);color:var(--ink);font:400 1rem/1.5 var(--text);overflow-wrap:break-word}
h1,h2,h3,h4,p,ul,ol,dl,dd,figure,fieldset{margin:0;padding:0;border:0}
ul,ol{list-style:none}
a{color:var(--primary);text-underline-offset:3px;text-decoration-thickness:1px}
a:hover{text-decoration-thickness:2px}
img,svg{display:block;max-width:100%}
img{height:auto}
h1{font:600 var(--d2)/1.2 var(--display);letter-spacing:-.01em;text-wrap:balance}
h1.d1{font-size:var(--d1);line-height:1.15;letter-spacing:-.015em}
h2{font:600 var(--h2)/1.3 var(--display);text-wrap:balance}
h3{font:600 1.0625rem/1.35 var(--text)}
.card>h2{font:600 1.25rem/1.25 var(--text)}
:focus-visible{outline:2px solid var(--focus-c);outline-offset:2px;border-radius:4px}
.skip{position:absolute;left:-999px}
.skip:focus{left:8px;top:8px;background:var(--surface);padding:8px 12px;z-index:9}
.sr{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%)}
.sm{font-size:.875rem}.xs{font-size:.8125rem;line-height:1.4}.dim{color:var(--ink-2)}.b{font-weight:600}
.lead{font:400 1.0625rem/1.5 var(--text);max-width:62ch}
.prose{max-width:62ch}h1+.lead{margin-top:8px}
.stack>*+*{margin-top:12px}.stack-l>*+*{margin-top:24px}
.i{width:20px;height:20px;flex:none;stroke:currentColor;fill:none;stroke-width:1.75;stroke-linecap:round;stroke-linejoin:round}
.filet{border:0;height:4px;border-top:2px solid var(--ink);border-bottom:1px solid var(--ink);margin:0;opacity:.85}.filet+section{margin-top:32px}section+details{margin-top:24px}
`;

const FRAME = `
.hd{background:var(--surface);border-bottom:1px solid var(--line)}
.hd>div,main,.ft>div{max-width:1120px;margin:0 auto;padding-left:24px;padding-right:24px}
.hd>div{display:flex;align-items:center;gap:8px 24px;min-height:64px;flex-wrap:wrap}
.brand{display:flex;align-items:center;gap:10px;min-height:44px;font:600 1.25rem/1 var(--display);color:var(--ink);text-decoration:none}
.brand svg{width:30px;height:30px;flex:none}.brand bdi{line-height:1.15;overflow-wrap:anywhere}
.hd nav{margin-left:auto;display:flex;gap:20px;align-items:center}
.hd nav a{display:flex;align-items:center;min-height:44px;color:var(--ink);font-weight:500;text-decoration:none}
.hd nav a:hover{text-decoration:underline}
.hd nav .lg{border-left:1px solid var(--line);padding-left:20px;font-size:.875rem;min-height:28px}
main{padding-top:28px;padding-bottom:56px}
.ft{border-top:1px solid var(--line);font-size:.875rem;color:var(--ink-2)}
.ft>div{display:flex;gap:8px 20px;flex-wrap:wrap;padding-top:20px;padding-bottom:28px}
.ft a{color:inherit;display:inline-flex;align-items:center;min-height:28px}
.ft>div{justify-content:space-between}.ft ul{display:flex;flex-wrap:wrap;gap:2px 20px}
@media (max-width:760px){
.hd>div{min-height:56px;padding:0 16px;gap:0 12px}.hd nav{gap:14px;font-size:.9375rem}
.hd nav .lg{border:0;padding:0;min-height:44px}
main{padding:16px 16px 40px}.ft>div{padding:16px}}
@media (max-width:480px){.hd>div{padding-top:4px;position:relative}.hd .brand{max-width:calc(100% - 88px)}.hd nav .lg{position:absolute;top:4px;right:16px}.hd nav{margin-left:0;width:100%;flex-wrap:wrap;gap:0 8px;justify-content:space-between;font-size:.875rem;white-space:nowrap}}
`;

const CONTROLS = `
.btn{display:inline-flex;align-items:center;justify-content:center;gap:8px;min-height:44px;padding:8px 18px;border-radius:8px;border:1.5px solid var(--line-strong);background:var(--surface);color:var(--ink);font:600 1rem/1.2 var(--text);text-decoration:none;text-align:center;cursor:pointer}
.btn:hover{border-color:var(--ink)}
.btn.p{background:var(--primary);border-color:var(--primary);color:var(--on-primary)}
.btn.p:hover{background:var(--primary-hover)}
.btn.s{min-height:36px;padding:6px 12px;font-size:.9375rem}
.btn.w{width:100%}.btn[aria-disabled]{opacity:.55;cursor:default}
.acts{display:flex;gap:12px;flex-wrap:wrap}
.card{background:var(--surface);border:1px solid var(--line);border-radius:12px;padding:20px}
.card.hi{border-color:var(--brass-line);box-shadow:inset 0 3px 0 var(--brass-line)}
.narrow{max-width:480px;margin:24px auto 0}
form.f{display:grid;gap:16px}.card>p+form{margin-top:14px}
label,legend{display:block;font-weight:600;font-size:.875rem;margin-bottom:4px;padding:0}
label small,.hint{font-weight:400;font-size:.8125rem;color:var(--ink-2)}
.in{display:block;width:100%;min-height:44px;padding:8px 12px;border:1.5px solid var(--line-strong);border-radius:8px;background:var(--surface);color:var(--ink);font:400 1rem/1.4 var(--text)}
.in::placeholder{color:var(--ink-3);opacity:1}
.in[aria-invalid]{border-color:var(--bad-line);border-width:2px}
.code{font-size:1.75rem;letter-spacing:.35em;font-variant-numeric:tabular-nums;text-align:center}
.err{display:flex;gap:6px;color:var(--bad);font-size:.875rem;font-weight:600;margin-top:6px}
.opt{display:grid;grid-template-columns:24px 1fr;gap:2px 10px;align-items:start;padding:12px 14px;border:1.5px solid var(--line);border-radius:8px;margin:8px 0 0;font-size:1rem;cursor:pointer}
.opt:has(:checked){border-color:var(--primary);background:var(--bg)}
.opt input{width:20px;height:20px;margin:2px 0 0;accent-color:var(--primary)}
.opt .hint{grid-column:2;font-size:.875rem}
.note{display:flex;gap:10px;padding:12px 14px;border-radius:8px;background:var(--mute-soft);color:var(--mute);font-size:.9375rem}
.note.ok{background:var(--ok-soft);color:var(--ok)}.note.warn{background:var(--warn-soft);color:var(--warn)}.note.bad{background:var(--bad-soft);color:var(--bad)}.note.info{background:var(--info-soft);color:var(--info)}
.note a{color:inherit}
summary{cursor:pointer;min-height:28px;padding:2px 0;font-weight:600}
details[open]>summary{margin-bottom:8px}
@media (max-width:760px){.card{padding:16px}.acts .btn,.acts form{flex:1 1 100%}.acts form .btn{width:100%}.narrow{margin-top:8px}}
`;

const BADGE = `
.hero{display:grid;grid-template-columns:440px minmax(0,1fr);gap:16px 48px;align-items:center;padding-bottom:32px}
.plinth{position:relative;aspect-ratio:1;display:grid;place-items:center;width:100%;max-width:440px;margin:0 auto}
.plinth>*{grid-area:1/1}
.ros{width:100%;height:100%;color:var(--guilloche);fill:none;stroke:currentColor}
.plinth .mk{position:relative;width:44%}
.plinth img{position:relative;width:80%;filter:drop-shadow(0 14px 18px rgb(8 37 42/.22))}
.lvl{display:inline-flex;align-items:center;gap:10px;font-weight:600;font-size:1.25rem}
.lvl svg{width:auto;height:.72em;overflow:visible}
.lvl .dim{font-weight:400}
.hero h1+p{margin-top:10px}
.new{--guilloche:var(--brass-line);padding:24px 40px 24px 24px;margin-bottom:32px}
.facts{display:grid;grid-template-columns:auto minmax(0,1fr);gap:6px 20px;margin:20px 0 24px;font-size:1.0625rem}
.rungs{list-style:none;padding:0;margin:16px 0 0}.rungs>li{display:grid;grid-template-columns:96px minmax(0,1fr);gap:16px;padding:16px 0;border-top:1px solid var(--line)}.rungs p,.rungs .pts{margin-top:6px}.rungs .lvl{flex-wrap:wrap;gap:2px 8px}.rungs img{max-width:100%;height:auto}.pts{padding-left:20px;list-style:disc}.pts li+li{margin-top:4px}
.facts dt{color:var(--ink-2)}.facts dd{font-weight:600}
.dom{display:flex;align-items:flex-start;gap:6px;font-size:.875rem;font-weight:400;color:var(--ink-2)}
.dom .i{width:16px;height:16px;margin-top:2px;color:var(--ok)}
.cols{display:grid;grid-template:"m c" auto "m s" 1fr/minmax(0,1fr) 372px;gap:24px 48px;margin-top:32px}
.c1{grid-area:c}.c2{grid-area:m}.c3{grid-area:s}
.c2>section+section{margin-top:36px}.c2 h2{margin-bottom:12px}
.md>*+*{margin-top:10px}
.md ul>li{padding:2px 0 2px 24px;position:relative}
.md ul>li::before{content:"";position:absolute;left:6px;top:.68em;width:7px;height:7px;background:var(--primary);transform:rotate(45deg)}
.md ol{counter-reset:n}
.md ol>li{counter-increment:n;display:block;position:relative;padding:6px 0 6px 32px}
.md ol>li::before{content:counter(n);position:absolute;left:4px;top:4px;font:600 1.125rem/1.4 var(--display);color:var(--primary)}
.md blockquote{margin:0;padding-left:14px;border-left:3px solid var(--brass-line)}
.md pre,.md code{font-size:.875em;white-space:pre-wrap}.md pre{margin:0}
.lead+.rows{margin-top:16px}
.rows li{display:flex;flex-wrap:wrap;justify-content:space-between;gap:2px 16px;padding:11px 0;border-bottom:1px solid var(--line)}
.tags{display:flex;flex-wrap:wrap;gap:6px}
.chip{display:inline-flex;align-items:center;gap:6px;padding:3px 10px;border-radius:999px;font:600 .8125rem/1.4 var(--text);background:var(--mute-soft);color:var(--mute)}
.dl{display:flex;gap:16px;align-items:flex-start}
.dl img{flex:none}
.dl li a{display:inline-flex;align-items:center;min-height:28px}
.copy{display:grid;grid-template-columns:auto minmax(0,1fr);gap:2px 12px;font-size:.8125rem}
.copy dt{color:var(--ink-2)}.copy dd{user-select:all;overflow-wrap:anywhere}
.mono{font:400 .8125rem/1.45 ui-monospace,Menlo,Consolas,monospace;resize:vertical}
.cp{min-height:28px;margin:2px 0;padding:0 8px;border:1px solid var(--line-strong);border-radius:6px;background:var(--surface);color:var(--ink);font:600 .8125rem/1.2 var(--text);cursor:pointer}
.facts dd{display:flow-root}.facts dd>img{float:left;border-radius:4px;margin:2px 10px 0 0}
.nt{display:inline-block;font:400 .75rem/1.4 var(--text);letter-spacing:0;color:var(--ink-2);border:1px dashed var(--line-strong);border-radius:4px;padding:0 6px;margin-left:8px;vertical-align:middle}
.lvl>span{white-space:nowrap}
.rise{animation:rise .36s cubic-bezier(.2,.7,.2,1) both}
.turn{animation:turn .36s cubic-bezier(.2,.7,.2,1) both}
@keyframes rise{from{transform:translateY(8px);opacity:.4}}
@keyframes turn{from{transform:rotate(-6deg)}}
@media (prefers-reduced-motion:reduce){.rise,.turn{animation:none}}
@media (max-width:760px){
.hero{grid-template-columns:minmax(0,1fr);gap:8px;padding-bottom:24px}.new{padding:16px}.plinth{max-width:300px}.facts{font-size:1rem;gap:6px 16px}
.cols{display:flex;flex-direction:column;gap:32px;margin-top:24px}}
`;

const VERDICT = `
.ver{display:flex;gap:12px;align-items:center;border-left:4px solid;padding:12px 16px;border-radius:4px;margin-bottom:24px}
.ver .i{width:26px;height:26px}.ver b{font-size:1.0625rem;line-height:1.35}
.ver .t{margin-left:auto;font-size:.875rem;text-align:right}.ver a{color:inherit}
.k-ok{--k:var(--ok);--ks:var(--ok-soft);--kl:var(--ok-line)}
.k-warn{--k:var(--warn);--ks:var(--warn-soft);--kl:var(--warn-line)}
.k-bad{--k:var(--bad);--ks:var(--bad-soft);--kl:var(--bad-line)}
.k-info{--k:var(--info);--ks:var(--info-soft);--kl:var(--info-line)}
.k-mute{--k:var(--mute);--ks:var(--mute-soft);--kl:var(--line-strong)}
.ver,.vh{background:var(--ks);color:var(--k);border-color:var(--kl)}
.chk li{display:grid;grid-template-columns:24px minmax(0,1fr);gap:0 10px;padding:11px 0;border-bottom:1px solid var(--line)}
.chk li:last-child{border-bottom:0}
.chk .i{color:var(--k);margin-top:2px}.chk b span{color:var(--k)}
.chk .age{grid-column:2;color:var(--ink-3)}
.inp{border-top:1px solid var(--line);margin-top:18px;padding-top:16px}.inp .ver{margin:0}.inp p:empty{display:none}
@media (max-width:760px){
.ver{align-items:flex-start;flex-wrap:wrap}.ver b{flex:1}.ver .t{margin-left:38px;text-align:left}}
`;

/** The pages that list, the first one and an issuer's, and the one that verifies. A badge's page has no room for these. */
export const MORE = `
.verd{padding:0;overflow:hidden}
.vh{display:grid;grid-template-columns:76px minmax(0,1fr);gap:20px;align-items:center;padding:26px 28px}
.vh h2{font-size:1.75rem;line-height:1.2}.vh p{margin-top:4px}
.seal{width:76px;height:76px}
.seal .sh{fill:var(--k)}.seal .ln{fill:none;stroke:var(--ks);stroke-width:1.5}
.seal.o .sh{fill:none;stroke:var(--k);stroke-width:3}.seal.o .ln{stroke:none}
.seal svg{stroke:var(--ks);fill:none;stroke-width:2.6;stroke-linecap:round;stroke-linejoin:round}.seal.o svg{stroke:var(--k)}
.who{display:flex;gap:16px;align-items:center;padding:18px 28px;border-bottom:1px solid var(--line)}
.who>div{flex:1;min-width:0}.who .mk{flex:none;width:64px}
.vb{padding:10px 28px 20px}
.last{padding:16px 28px;background:var(--surface-2);font-size:.875rem}
.two{display:grid;grid-template-columns:minmax(0,1fr) 356px;gap:40px;align-items:start;margin-top:20px}
.vb section{margin-top:24px}
.rd{padding-top:18px;padding-bottom:0;overflow-wrap:anywhere}
@media (min-width:761px){.vb .chk li{grid-template-columns:24px minmax(0,1fr) auto}.vb .chk .age{grid-column:3;padding-top:3px}}
@media (max-width:760px){
.two{grid-template-columns:minmax(0,1fr);gap:24px}
.vh{grid-template-columns:52px minmax(0,1fr);padding:18px 16px;gap:14px}.seal{width:52px;height:52px}.vh h2{font-size:1.375rem}
.vb,.who,.last{padding-left:16px;padding-right:16px}.who{flex-wrap:wrap}.who>div{flex:1 1 55%}}
.drop{border:1.5px dashed var(--line-strong);border-radius:8px;padding:14px;background:var(--surface)}
.drop input{display:block;width:100%;margin-top:6px;font:inherit;font-size:.875rem;color:var(--ink-2)}
.drop input::file-selector-button{font:600 .9375rem/1 var(--text);min-height:36px;margin-right:10px;padding:0 12px;border:1.5px solid var(--line-strong);border-radius:8px;background:var(--surface);color:var(--ink);cursor:pointer}
.tray{display:grid;grid-template-columns:repeat(auto-fill,minmax(190px,1fr));border-top:1px solid var(--line);border-left:1px solid var(--line);background:var(--surface)}
.tray a{display:flex;flex-direction:column;align-items:center;gap:4px;height:100%;padding:24px 12px 18px;text-align:center;color:inherit;text-decoration:none;border-right:1px solid var(--line);border-bottom:1px solid var(--line)}
.tray a:hover .b{text-decoration:underline}
.tray+p{margin-top:12px}.of-skill{margin-bottom:12px}main>.note+*{margin-top:20px}.tray.few{border:0;background:none}.few li{border:1px solid var(--line);margin:0 0 -1px -1px;background:var(--surface)}.few a{border:0}
.tray img{margin-bottom:10px;filter:drop-shadow(0 8px 10px rgb(8 37 42/.18))}
.tray .lvl{font-size:.875rem;flex-wrap:wrap;justify-content:center;gap:4px 8px}
.ask{margin-top:20px}.ask>div{display:flex;gap:8px;flex-wrap:wrap}.ask .in{flex:1 1 260px;width:auto}
.three p>a,.who-list a,.head>a{display:inline-block;padding:3px 0}.three p+p{margin-top:6px}.tray+.head,section+section>.head{margin-top:40px}
.who-list{border-top:1px solid var(--line)}
.who-list li{display:flex;align-items:center;gap:6px 16px;padding:12px 0;border-bottom:1px solid var(--line)}
.who-list li>div{flex:1;min-width:0}.who-list img{flex:none;border-radius:4px}.who-list li>.i{width:32px;height:32px;margin:8px;color:var(--brass)}
.intro{display:grid;grid-template-columns:minmax(0,1fr) 400px;gap:24px 48px;align-items:center;padding:16px 0 32px}
.three{display:grid;grid-template-columns:repeat(3,minmax(0,1fr));border-bottom:1px solid var(--line);margin-bottom:40px}
.three>li{padding:20px 24px}.three>li+li{border-left:1px solid var(--line)}.three>li:first-child{padding-left:0}
.three h3{margin-bottom:4px}.three .i{width:26px;height:26px;color:var(--brass);margin-bottom:8px}
.head{display:flex;justify-content:space-between;align-items:baseline;gap:8px 16px;flex-wrap:wrap;margin-bottom:12px}
.why{margin:28px 0 40px;padding-left:20px;border-left:3px solid var(--brass-line)}.why h2{margin-bottom:10px}.why .md{font-size:1.0625rem}
.org{display:flex;gap:20px;align-items:center;flex-wrap:wrap;margin-bottom:24px}
.org img{border-radius:8px}
@media (max-width:760px){.intro{grid-template-columns:minmax(0,1fr);padding:0 0 16px}.intro .plinth{max-width:260px}.tray{grid-template-columns:repeat(2,minmax(0,1fr))}.tray a{padding:20px 6px 16px}.tray .lvl{font-size:.8125rem;gap:4px 6px}
.three{grid-template-columns:minmax(0,1fr)}.three>li{padding:16px 0}.three>li+li{border-left:0;border-top:1px solid var(--line)}}
.lay{display:grid;grid-template-columns:232px minmax(0,1fr);gap:24px 40px;margin-top:20px;align-items:start}
.fl fieldset+fieldset{margin-top:20px}.fl>.btn{margin-top:20px}.fl>p{margin-top:10px}.fl legend{font-size:1rem}
.fl label{display:flex;gap:10px;align-items:center;min-height:36px;margin:0;font-weight:400;font-size:1rem;cursor:pointer}
.fl input{flex:none;width:18px;height:18px;margin:0;accent-color:var(--primary)}.fl .n{margin-left:auto;color:var(--ink-3);font-size:.875rem}
.bar{display:flex;gap:12px;align-items:center;flex-wrap:wrap;margin-bottom:16px}.bar>div{display:flex;gap:8px;flex:1 1 280px;max-width:440px}.bar>p{margin-left:auto}.to-fl{display:none}
.gr{display:grid;grid-template-columns:repeat(auto-fill,minmax(196px,1fr));border-top:1px solid var(--line);border-left:1px solid var(--line);background:var(--surface)}
.gr>li{position:relative;display:flex;flex-direction:column;gap:4px;padding:20px 16px 16px;border-right:1px solid var(--line);border-bottom:1px solid var(--line)}
.gr img{margin:0 auto 10px;filter:drop-shadow(0 8px 10px rgb(8 37 42/.18))}
.gr h2{font:600 1.0625rem/1.3 var(--text)}.gr h2 a{color:inherit;text-decoration:none}.gr h2 a::after{content:"";position:absolute;inset:0}.gr li:hover h2 a{text-decoration:underline}
.gr .nt{align-self:flex-start;margin:0}.gr .lvl{font-size:.875rem}.ds{display:-webkit-box;-webkit-box-orient:vertical;-webkit-line-clamp:3;overflow:hidden;color:var(--ink-2)}
.meta{margin-top:auto;padding-top:8px;font-size:.8125rem;color:var(--ink-2)}.meta span{display:block}
.pg{display:flex;gap:12px 16px;align-items:center;flex-wrap:wrap;margin-top:20px}.pg>:last-child{margin-left:auto}.on-paper{display:none}
.whys>div{padding:12px 0;border-top:1px solid var(--line)}.whys dd{max-width:68ch;margin-top:2px}.pl{white-space:pre-line}
@media (max-width:760px){.lay{grid-template-columns:minmax(0,1fr)}.fl{display:none}.fl:target{display:block}.to-fl{display:inline-flex}.bar>div{flex-basis:100%;max-width:none}.gr{grid-template-columns:repeat(auto-fill,minmax(144px,1fr))}.gr>li{padding:14px 10px}.gr img{width:116px;height:116px}.gr .lvl{font-size:.8125rem;gap:6px}}
@media print{.lay{display:block}.bar,.pg{display:none}.gr{display:block;border:0}.gr>li{display:grid;grid-template-columns:104px minmax(0,1fr);gap:2px 16px;padding:10px 0;border-right:0;break-inside:avoid}.gr>li>*{grid-column:2}.gr img{grid-area:1/1/9/1;width:96px;height:96px;margin:0;filter:none}.gr .ds{display:block;overflow:visible}.gr .meta{padding:2px 0 0}.on-paper{display:block;margin-top:12px}}
.sheet{text-align:center;max-width:640px;margin:0 auto}.sheet>*{margin:0 auto 16px}.sheet .code{font-size:2.25rem}
.qr{width:280px;height:280px;display:block}.qr svg{display:block}.plain{list-style:none;padding:0}
.slip{display:grid;grid-template-columns:96px minmax(0,1fr) 132px;gap:16px;align-items:center;padding:20px 0;border-bottom:1px dashed var(--line-strong);break-inside:avoid}
.slip img{width:96px;height:96px}.slip .qr{width:132px;height:132px}
@media (max-width:480px){.slip{grid-template-columns:64px minmax(0,1fr)}.slip img{width:64px;height:64px}}
`;

const PRINT = `
@media print{.hd nav,.ft,.acts,form,.c3,.no-print,.skip{display:none}@page{size:A4;margin:14mm}}
`;

export const PARTS = GROUND + FRAME + CONTROLS + BADGE + VERDICT + PRINT;
