#include "barcode/read_codes.hpp"

#include "gray.hpp"
#include "local_threshold.hpp"
#include "rectifier.hpp"
#include "grid.hpp"
#include <cstdlib>
#include <cstdio>
#include "symbol_text.hpp"
#include "zxing_engine.hpp"

namespace chipid::barcode {

Result<std::vector<Code>> read_codes(imaging::ImageView picture, const Options& options) {
  if (!picture.is_whole()) return fail(ErrorCode::data_malformed, "picture", "fewer pixels than its size says");
  if (picture.width * picture.height > max_pixels) return fail(ErrorCode::data_over_limit, "picture");
  if (options.stop.stop_requested()) return fail(ErrorCode::cancelled);
  std::vector<Code> codes;
  const auto gray=shrink(picture,1);
  for (auto& symbol : scan(gray.view(), {.max_codes = options.max_codes}))
    codes.push_back(with_text(std::move(symbol)));
  if(!codes.empty()) return codes;
  const bool dbg=getenv("DBG");
  const auto clk=std::chrono::steady_clock::now();
  auto over=[&]{ return std::chrono::steady_clock::now()-clk>std::chrono::milliseconds(3000);};
  for(int radius: {40,12}) for(int bias : {3,0}) {
    const auto bw=threshold_locally(gray.view(),radius,bias);
    const auto fp=find_finder_patterns(bw.view());
    const auto tr=likely_triples(fp,6);
    if(dbg){ fprintf(stderr,"r%d b%d: %zu patterns, %zu triples\n",radius,bias,fp.size(),tr.size()); for(size_t i=0;i<fp.size()&&i<8;i++) fprintf(stderr,"   %.1f,%.1f m%.2f seen %d inv%d\n",fp[i].centre.x,fp[i].centre.y,fp[i].module,fp[i].seen,fp[i].inverted);}
    for(const auto& t:tr){
      if(dbg){ auto ds=likely_dimensions(bw.view(),t); fprintf(stderr,"  triple (%.0f,%.0f)(%.0f,%.0f)(%.0f,%.0f) dims",t.top_left.centre.x,t.top_left.centre.y,t.top_right.centre.x,t.top_right.centre.y,t.bottom_left.centre.x,t.bottom_left.centre.y); for(int d:ds) fprintf(stderr," %d",d); fprintf(stderr,"\n"); }
      auto t0=std::chrono::steady_clock::now();
      for(auto& s: read_rectified(gray.view(),bw.view(),t,over)) codes.push_back(with_text(std::move(s)));
      if(dbg) fprintf(stderr,"    -> %zu %.1f ms\n",codes.size(),std::chrono::duration<double,std::milli>(std::chrono::steady_clock::now()-t0).count());
      if(!codes.empty()) return codes;
    }
  }
  return codes;
}

}  // namespace chipid::barcode
