-- Bench of output_filter: replays rows computed by its Java twin.
library ieee;
use ieee.std_logic_1164.all;
use ieee.numeric_std.all;
use work.cerebellum_pkg.all;

entity output_filter_tb is
  generic (
    VECTORS : string := "hdl/vectors/output_filter.csv"  -- rows to replay
  );
end entity;

architecture bench of output_filter_tb is
  signal clk : std_logic;
  signal row_in  : std_logic_vector(71 downto 0);
  signal row_out : std_logic_vector(64 downto 0);
  signal reset, valid, hem, done : std_logic;
  signal seed, left, right : std_logic_vector(31 downto 0);
  signal spikes : std_logic_vector(4 downto 0);
  signal gain, decay : std_logic_vector(15 downto 0);
begin
  rows : entity work.replay
    generic map (ENTITY_NAME => "output_filter", VECTORS => VECTORS, IN_BITS => 72, OUT_BITS => 65)
    port map (clk => clk, stimulus => row_in, response => row_out);
  (reset, seed, valid, hem, spikes, gain, decay) <= row_in;
  row_out <= done & left & right;

  dut : entity work.output_filter
    port map (clk => clk,
              reset => reset, seed => seed, valid => valid, hem => hem, spikes => unsigned(spikes),
              gain => signed(gain), decay => signed(decay), done => done, std_logic_vector(left) => left,
              std_logic_vector(right) => right);
end architecture;
